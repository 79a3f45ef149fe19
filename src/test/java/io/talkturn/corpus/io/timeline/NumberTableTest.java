package io.talkturn.corpus.io.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of large tables, read as a stream. */
final class NumberTableTest {
    @TempDir
    private Path folder;

    @Test
    void theWantedColumnsComeInTheOrderInWhichTheyAreWanted() {
        assertThat(read("a, b ,c\n1,2,3\n4, 5 ,6\n", "c", "a")).containsExactly(row(3, 1), row(6, 4));
        assertThat(read("a;b\r\n1;2\r\n3;4", "b")).containsExactly(row(2), row(4));
        assertThat(read("a\tb\n1\t2\n\n3\t4\n\n", "a")).containsExactly(row(1), row(3));
        assertThat(read("\uFEFFa,b\n1,2\n", "a")).containsExactly(row(1));
    }

    @Test
    void everySpellingOfANumberIsReadToTheLastBit() {
        Random random = new Random(7);
        List<String> cells = new ArrayList<>(List.of(
                "0",
                "-0.0",
                "5e-324",
                "1.7976931348623157E308",
                ".5",
                "3.",
                "+2",
                "123456789012345678",
                "0.1",
                "9007199254740993",
                "0.30000000000000004",
                "1e22",
                "00012.50"));
        for (int i = 0; i < 2000; i++) {
            cells.add(Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15)));
            cells.add(String.valueOf(random.nextInt(100000) / 1000.0));
        }
        List<double[]> rows = read("x,y\n" + String.join(",1\n", cells) + ",1\n", "x");
        assertThat(rows.stream().map(r -> r[0]).toList())
                .isEqualTo(cells.stream().map(Double::valueOf).toList());
        assertThat(read("x,y\n,1\nnan,1\nNA,1\n-inf,1\n", "x").stream().map(r -> r[0]))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY);
    }

    @Test
    void quotedCellsMayHoldDelimiters() {
        assertThat(read("\"a\",\"b, c\",d\n\"1.5\",\"x, y\",2\n3,z,4\n", "a", "d"))
                .containsExactly(row(1.5, 2), row(3, 4));
    }

    @Test
    void rowsAreWholeWhereverTheBlocksOfTheFileEnd() {
        StringBuilder text = new StringBuilder("n,filler,m\n");
        int count = 40_000;
        for (int i = 0; i < count; i++) {
            text.append(i)
                    .append(',')
                    .append("x".repeat(i % 37))
                    .append(',')
                    .append(2 * i)
                    .append('\n');
        }
        List<double[]> rows = read(text.toString(), "n", "m");
        assertThat(rows).hasSize(count);
        assertThat(IntStream.range(0, count).allMatch(i -> rows.get(i)[0] == i && rows.get(i)[1] == 2 * i))
                .isTrue();
    }

    @Test
    void aRowLongerThanABlockIsReadToo() {
        String wide = "7," + "1234567,".repeat(100_000) + "8";
        String header =
                "a," + IntStream.range(0, 100_000).mapToObj(i -> "c" + i + ",").collect(Collectors.joining()) + "z";
        assertThat(read(header + "\n" + wide + "\n" + wide, "a", "z")).containsExactly(row(7, 8), row(7, 8));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsLine() {
        refused("a,b\n1,2\n3\n", "Line 3 has 1 cells, the header 2");
        refused("a,b\n0,5,2\n", "Line 2 has 3 cells, the header 2");
        refused("a,b\n1,2\nx y,2\n", "Line 3: “x y” in column “a” is not a number");
        refused("a,b\n", "no rows");
        refused("", "empty");
        refused("b,c\n1,2\n", "no column “a”");
        refused("a,a\n1,2\n", "appears 2 times");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(text, "a"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message)
                .extracting(e -> ((UserError) e).file())
                .isEqualTo(folder.resolve("table.csv"));
    }

    @Test
    void aCancelEndsTheReading() {
        Path file = write("a\n1\n");
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> NumberTable.open(file).read(new int[] {0}, cancelled, (line, values) -> {}))
                .isInstanceOf(CancellationException.class);
    }

    private List<double[]> read(String text, String... names) {
        NumberTable table = NumberTable.open(write(text));
        int[] columns = Arrays.stream(names).mapToInt(table::column).toArray();
        List<double[]> rows = new ArrayList<>();
        table.read(columns, Progress.NONE, (line, values) -> rows.add(values.clone()));
        return rows;
    }

    private Path write(String text) {
        try {
            return Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] row(double... values) {
        return values;
    }
}
