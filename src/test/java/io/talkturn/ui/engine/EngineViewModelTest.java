package io.talkturn.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.engine.Conclusion.State;
import io.talkturn.engine.CudaNatives;
import io.talkturn.engine.EngineChoice;
import io.talkturn.engine.EngineFile;
import io.talkturn.engine.EngineKind;
import io.talkturn.engine.Machine;
import io.talkturn.engine.SimulatedMachine;
import io.talkturn.foundation.UserError;
import io.talkturn.run.EngineDesk;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page Engine looks without trying, tries on request, keeps what is chosen and fetches nothing by itself. */
final class EngineViewModelTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
    private final List<String> installed = new ArrayList<>();

    private EngineViewModel model(Machine machine) {
        return new EngineViewModel(jobs, new EngineDesk(machine), (install, file) -> {
            installed.add(file == null ? "fetched" : file.toString());
            if (file != null && file.endsWith("wrong.zip")) {
                throw new UserError("This is not the file.", file, "Fetch it again.");
            }
        });
    }

    private static State state(EngineViewModel model) {
        return Objects.requireNonNull(model.reportProperty().get()).conclusion().state();
    }

    @Test
    void lookingTriesNothing() {
        EngineViewModel model = model(SimulatedMachine.nothing(root));
        model.look();
        assertThat(state(model)).isEqualTo(State.NOTHING);
        assertThat(Objects.requireNonNull(model.reportProperty().get()).text()).contains("not tried yet");
        assertThat(installed).isEmpty();
    }

    @Test
    void aSecondLookThatFindsTheSameIsSeen() {
        EngineViewModel model = model(SimulatedMachine.nothing(root));
        List<LocalTime> seen = new ArrayList<>();
        model.lookedProperty().subscribe((before, now) -> seen.add(now));
        model.look();
        model.look();
        assertThat(seen).hasSize(2);
    }

    @Test
    void whatIsTestedIsRememberedUntilTheMachineChanges() {
        Machine machine = SimulatedMachine.driverOnly(root);
        model(machine).test();
        EngineViewModel again = model(machine);
        again.look();
        assertThat(Objects.requireNonNull(again.reportProperty().get()).text()).contains("computes right");
    }

    @Test
    void aChoiceThatFailsIsKeptAndSaid() {
        Machine machine = SimulatedMachine.nothing(root);
        EngineViewModel model = model(machine);
        model.choose(EngineChoice.of(root.resolve("nowhere")));
        assertThat(state(model)).isEqualTo(State.DAMAGED);
        assertThat(EngineFile.read(machine).choice().kind()).isEqualTo(EngineKind.FOLDER);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(problems.all()).isEmpty();
        model.choose(EngineChoice.CPU);
        assertThat(state(model)).isEqualTo(State.NOTHING);
    }

    @Test
    void aFileThatIsNotTheOneIsSaidOnThePage() {
        Machine machine = SimulatedMachine.driverOnly(root);
        EngineViewModel model = model(machine);
        model.look();
        model.install(CudaNatives.of(machine).orElseThrow(), Path.of("wrong.zip"));
        assertThat(model.problemProperty().get()).contains("This is not the file");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(installed).containsExactly("wrong.zip");
    }

    @Test
    void fetchedLibrariesAreChosenAndTried() {
        Machine machine = SimulatedMachine.driverOnly(root);
        EngineViewModel model = model(machine);
        model.install(CudaNatives.of(machine).orElseThrow(), null);
        assertThat(installed).containsExactly("fetched");
        assertThat(EngineFile.read(machine).choice().kind()).isEqualTo(EngineKind.GPU);
    }
}
