package io.talkturn.run.faith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate.Gap;
import io.talkturn.foundation.Json;
import org.junit.jupiter.api.Test;

final class FaithFiguresTest {
    private static final FaithPoint POINT = MadeTests.point(FaithWay.LEFT_OUT);

    private static FaithFigure figure(Faithfulness test, FaithPoint point) {
        return test.figures().stream()
                .filter(each -> each.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void meansAreOverTalkturnsAndIntervalsOverConversations() {
        FaithFigure figure = figure(MadeTests.test(Partition.TEST, 6), POINT);

        assertThat(figure.talkturns()).as("one has too few words").isEqualTo(30);
        assertThat(figure.conversations()).isEqualTo(6);
        assertThat(figure.means().highest().value()).isEqualTo(0.325, within(1e-12));
        assertThat(figure.means().random().value()).isEqualTo(0.105, within(1e-12));
        FaithEstimate beyond = figure.beyond().highestLessRandom();
        assertThat(beyond.value()).isEqualTo(0.22, within(1e-12));
        assertThat(beyond.low()).isBetween(0.19, 0.22);
        assertThat(beyond.high()).isBetween(0.22, 0.25);
        assertThat(beyond.side()).isEqualTo(1);
        assertThat(figure.beyond().lowestLessRandom().side()).isEqualTo(-1);
    }

    @Test
    void withFewConversationsThereIsNoInterval() {
        FaithFigure figure = figure(MadeTests.test(Partition.TEST, 3), POINT);

        FaithEstimate beyond = figure.beyond().highestLessRandom();
        assertThat(beyond.value()).isNotNull();
        assertThat(beyond.low()).isNull();
        assertThat(beyond.gap()).isEqualTo(Gap.FEW_CONVERSATIONS);
        assertThat(beyond.side()).isZero();
    }

    @Test
    void aPointWithoutTalkturnsHasNoValue() {
        Faithfulness test = MadeTests.test(Partition.TEST, 6);

        FaithFigure none = figure(test, new FaithPoint(FaithUnit.WORDS, FaithWay.UNKNOWN, POINT.measure(), 4));
        assertThat(none.talkturns()).isZero();
        assertThat(none.means().highest().value()).isNull();
        assertThat(test.figures()).hasSize(3 * 2 * 2 * 2);
    }

    @Test
    void theFileHoldsAllOfIt() {
        Faithfulness test = MadeTests.test(Partition.DEV, 6);

        assertThat(Json.parseWhole(Json.pretty(test), Faithfulness.class)).isEqualTo(test);
        assertThat(Json.pretty(test)).contains("\"unit\" : \"words\"", "\"way\" : \"left_out\"", "\"seed\" : 0");
    }
}
