package io.talkturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.ScriptReader;
import io.talkturn.sample.script.Stage;
import io.talkturn.sample.script.Step;
import io.talkturn.sample.script.Step.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a scene is shortened without losing its story. */
final class CutTest {
    private final Script script = ScriptReader.read("scenes/damp-wall");
    private final List<Stage> stages = script.stages("bad");

    @Test
    void theShortestCutHasItsBeginningWhatHappensItsTurnAndItsEnd() {
        List<Step> steps = new Cut(script, "bad").steps();
        assertThat(steps)
                .containsSubsequence(exchange(0, 0), exchange(0, 1))
                .containsSubsequence(exchange(2, 0), exchange(2, 1))
                .contains(exchange(1, 0), exchange(3, 0))
                .doesNotContain(exchange(1, 1), exchange(1, 2), exchange(2, 2));
    }

    @Test
    void everyEventHappens() {
        assertThat(new Cut(script, "bad").steps().stream().filter(Event.class::isInstance))
                .isEqualTo(script.steps("bad").stream()
                        .filter(Event.class::isInstance)
                        .toList());
    }

    @Test
    void lengthenedOftenEnoughItIsTheWholeScript() {
        Cut cut = new Cut(script, "bad");
        for (int i = 0; i < 20; i++) {
            cut.lengthen(new Dice(i));
        }
        assertThat(cut.steps()).isEqualTo(script.steps("bad"));
    }

    @Test
    void theTurnIsPlayedFromItsFirstExchangeOn() {
        for (int seed = 0; seed < 20; seed++) {
            Cut cut = new Cut(script, "bad");
            Dice dice = new Dice(seed);
            for (int i = 0; i < 3; i++) {
                cut.lengthen(dice);
            }
            if (cut.steps().contains(exchange(2, 3))) {
                assertThat(cut.steps()).contains(exchange(2, 2));
            }
        }
    }

    private Step exchange(int stage, int at) {
        return stages.get(stage).steps().stream()
                .filter(s -> !(s instanceof Event))
                .toList()
                .get(at);
    }
}
