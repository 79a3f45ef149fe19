package io.talkturn.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.engine.Conclusion.State;
import io.talkturn.engine.Machine;
import io.talkturn.engine.SimulatedMachine;
import io.talkturn.run.EngineDesk;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page Engine on five simulated machines: what it says of each, before and after the button that tries. */
final class EngineDialogTest extends UiTestBase {
    record Simulated(State state, Function<Path, Machine> made) {
        @Override
        public String toString() {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Simulated> machines() {
        return Stream.of(
                new Simulated(State.NOTHING, SimulatedMachine::nothing),
                new Simulated(State.DRIVER_ONLY, SimulatedMachine::driverOnly),
                new Simulated(State.OTHER_RUNTIME, SimulatedMachine::otherRuntime),
                new Simulated(State.DAMAGED, SimulatedMachine::damaged),
                new Simulated(State.WORKING, SimulatedMachine::working));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void theStateIsSaidAndTheSameAfterATry(Simulated machine) {
        show(new StackPane(), ThemeMode.LIGHT, 1000, 700);
        EngineDesk desk = new EngineDesk(machine.made().apply(folder.resolve("machine")));
        robot.interact(() -> EngineDialog.show(context, desk));
        waitUntil(() -> inDialog("#engine-headline") != null);
        assertThat(pill()).isEqualTo(Texts.of("engine.state." + machine));
        dialogPicture("#engine-told", "engine-" + machine);

        robot.clickOn(inDialog("#engine-test"));
        settle();

        assertThat(pill()).isEqualTo(Texts.of("engine.state." + machine));
        assertThat(((Label) inDialog("#engine-headline")).getText()).isNotBlank();
        dialogPicture("#engine-told", "engine-tested-" + machine);
    }

    private String pill() {
        return onFx(() -> ((Label) inDialog("#engine-told .pill")).getText());
    }
}
