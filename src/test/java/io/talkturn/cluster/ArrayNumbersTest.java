package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of trials as elements of arrays. */
class ArrayNumbersTest {
    @Test
    void neighboursAreARange() {
        assertThat(ArrayNumbers.parts(List.of(3, 17, 20, 21, 22, 23, 24), 1001))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.offset()).isZero();
                    assertThat(part.text(8)).isEqualTo("3,17,20-24%8");
                    assertThat(part.text(0)).isEqualTo("3,17,20-24");
                });
        assertThat(ArrayNumbers.parts(List.of(1, 2), 1001).getFirst().text(0)).isEqualTo("1,2");
        assertThat(ArrayNumbers.parts(List.of(), 1001)).isEmpty();
    }

    @Test
    void whatIsBeyondTheLimitIsAnotherArrayWithAnOffset() {
        List<Integer> all = IntStream.rangeClosed(1, 2500).boxed().toList();

        List<ArrayNumbers.Part> parts = ArrayNumbers.parts(all, 1001);

        assertThat(parts).extracting(ArrayNumbers.Part::offset).containsExactly(0, 1000, 2000);
        assertThat(parts).extracting(part -> part.text(0)).containsExactly("1-1000", "1-1000", "1-500");
        assertThat(parts.stream().flatMap(part -> part.elements().stream().map(e -> e + part.offset())))
                .containsExactlyElementsOf(all);
        assertThat(ArrayNumbers.parts(List.of(1000, 1001, 2001), 1001))
                .extracting(part -> part.offset() + ":" + part.text(0))
                .containsExactly("0:1000", "1000:1", "2000:1");
    }
}
