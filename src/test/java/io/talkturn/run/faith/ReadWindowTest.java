package io.talkturn.run.faith;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.faith.ReadWindow.Place;
import io.talkturn.training.han.text.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadWindowTest {
    private static final int UNK = Vocabulary.UNKNOWN;
    private static final int EMPTY = Vocabulary.EMPTY;

    /** Three talkturns; nothing was said in the second. */
    private final ReadWindow window = new ReadWindow(
            12,
            0,
            new int[][] {{11, 12}, {EMPTY}, {21, 22, 23}},
            new double[][] {{0.25, 0.75}, {1}, {0.5, 0.3, 0.2}},
            new double[] {0.6, 0.1, 0.3});

    @Test
    void wordsAreThoseOfThePredictedTalkturn() {
        assertThat(window.places(FaithUnit.WORDS)).containsExactly(new Place(2, 0), new Place(2, 1), new Place(2, 2));
        assertThat(window.weight(FaithUnit.WORDS, new Place(2, 1))).isEqualTo(0.3);
    }

    @Test
    void wordsOfTheWindowWeighWithTheirTalkturnAndEmptyOnesHaveNone() {
        assertThat(window.places(FaithUnit.WINDOW))
                .hasSize(5)
                .contains(new Place(0, 1))
                .noneMatch(place -> place.turn() == 1);
        assertThat(window.weight(FaithUnit.WINDOW, new Place(0, 1))).isEqualTo(0.6 * 0.75);
    }

    @Test
    void thePredictedTalkturnIsNeverTakenAwayAsAWhole() {
        assertThat(window.places(FaithUnit.TALKTURNS)).containsExactly(new Place(0, -1), new Place(1, -1));
        assertThat(window.weight(FaithUnit.TALKTURNS, new Place(0, -1))).isEqualTo(0.6);
    }

    @Test
    void wordsThatAreLeftOutLeaveNoGapAndUnknownOnesKeepTheirPlace() {
        List<Place> gone = List.of(new Place(2, 0), new Place(0, 1));

        assertThat(window.without(gone, FaithWay.LEFT_OUT)).isDeepEqualTo(new int[][] {{11}, {EMPTY}, {22, 23}});
        assertThat(window.without(gone, FaithWay.UNKNOWN))
                .isDeepEqualTo(new int[][] {{11, UNK}, {EMPTY}, {UNK, 22, 23}});
    }

    @Test
    void aTalkturnOfWhichNothingStaysIsReadAsAnEmptyOne() {
        List<Place> gone = List.of(new Place(0, 0), new Place(0, 1));

        assertThat(window.without(gone, FaithWay.LEFT_OUT)).isDeepEqualTo(new int[][] {{EMPTY}, {EMPTY}, {21, 22, 23}});
        assertThat(window.without(gone, FaithWay.UNKNOWN))
                .isDeepEqualTo(new int[][] {{UNK, UNK}, {EMPTY}, {21, 22, 23}});
    }

    @Test
    void aTalkturnThatIsLeftOutShortensTheWindow() {
        List<Place> gone = List.of(new Place(0, -1));

        assertThat(window.without(gone, FaithWay.LEFT_OUT)).isDeepEqualTo(new int[][] {{EMPTY}, {21, 22, 23}});
        assertThat(window.without(gone, FaithWay.UNKNOWN))
                .isDeepEqualTo(new int[][] {{UNK, UNK}, {EMPTY}, {21, 22, 23}});
    }
}
