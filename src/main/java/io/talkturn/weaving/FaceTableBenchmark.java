package io.talkturn.weaving;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.FrameTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures how fast a table of OpenFace is read, beside pandas where it is installed. */
public final class FaceTableBenchmark {
    private static final double MEGABYTE = 1e6;

    /** The same columns as a reader of this program wants, with the C reader that pandas uses unless told otherwise. */
    private static final String PANDAS = """
            import sys, time
            import pandas
            file, columns = sys.argv[1], [int(c) for c in sys.argv[2].split(",")]
            start = time.perf_counter()
            table = pandas.read_csv(file, usecols=columns, skipinitialspace=True, engine="c")
            print(time.perf_counter() - start, len(table), pandas.__version__)
            """;

    private final int repetitions;

    /** A benchmark that reads so often. */
    public FaceTableBenchmark(int repetitions) {
        this.repetitions = repetitions;
    }

    /**
     * What was measured.
     *
     * @param megabytes of the file, of a million bytes
     * @param frames rows of the file
     * @param seconds of every reading into frames
     * @param pandasSeconds of every reading by pandas, empty where there is none
     * @param pandas its version, or null
     * @param peakHeapMegabytes the most heap that was in use while reading
     */
    public record Report(
            double megabytes,
            int frames,
            List<Double> seconds,
            List<Double> pandasSeconds,
            @Nullable String pandas,
            double peakHeapMegabytes) {
        /** Megabytes a second of the fastest reading. */
        public double rate() {
            return megabytes / best(seconds);
        }

        /** How often as fast as pandas, NaN without pandas. */
        public double ratio() {
            return pandasSeconds.isEmpty() ? Double.NaN : best(pandasSeconds) / best(seconds);
        }

        private static double best(List<Double> times) {
            return times.stream().mapToDouble(t -> t).min().orElse(Double.NaN);
        }
    }

    /**
     * Writes a table, reads it in turns with pandas, and deletes it.
     *
     * @param folder where there is room for it
     * @param megabytes how large the table is to be
     * @param python the Python that may have pandas
     */
    public Report run(Path folder, int megabytes, String python, Consumer<String> progress) {
        Path file = folder.resolve("talkturn-benchmark-openface.csv");
        try {
            progress.accept("Writing " + megabytes + " MB to " + file);
            int frames = new FaceTableWriter(1).write(file, (long) (megabytes * MEGABYTE));
            return measure(file, frames, python, progress);
        } finally {
            delete(file);
        }
    }

    private Report measure(Path file, int frames, String python, Consumer<String> progress) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        String version = null;
        resetPeaks();
        for (int i = 0; i < repetitions; i++) {
            progress.accept("Reading " + (i + 1) + " of " + repetitions);
            long start = System.nanoTime();
            FrameTable read =
                    OpenFaceFile.read(file, 0, Progress.NONE).firstEntry().getValue();
            ours.add((System.nanoTime() - start) / 1e9);
            check(read.size() == frames, file);
            String[] answer = pandas(file, python);
            if (answer.length == 3) {
                theirs.add(Double.valueOf(answer[0]));
                check(Integer.parseInt(answer[1]) == frames, file);
                version = answer[2];
            }
        }
        return new Report(file.toFile().length() / MEGABYTE, frames, ours, theirs, version, peak());
    }

    private static void check(boolean holds, Path file) {
        if (!holds) {
            throw new UserError("The table was not read whole.", file, "Report this as a defect.");
        }
    }

    private static String[] pandas(Path file, String python) {
        String columns = String.join(
                ",",
                Arrays.stream(OpenFaceFile.wantedColumns(file))
                        .mapToObj(String::valueOf)
                        .toList());
        try {
            Process process = new ProcessBuilder(python, "-c", PANDAS, file.toString(), columns)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.MINUTES) ? out.strip().split("\\s+") : new String[0];
        } catch (IOException e) {
            return new String[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new String[0];
        }
    }

    private static void resetPeaks() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peak() {
        return heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
    }
}
