package io.talkturn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.engine.Conclusion.State;
import io.talkturn.foundation.UserError;
import io.talkturn.run.EngineDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of machines of five kinds, and what a process that loads the engine on them does. */
final class EngineMachinesTest {
    @TempDir
    Path root;

    @Test
    void whereThereIsNothingTheCpuTrains() {
        EngineReport report = new EngineDesk(SimulatedMachine.nothing(root)).test();

        assertThat(report.conclusion().state()).isEqualTo(State.NOTHING);
        assertThat(report.conclusion().headline()).contains("CPU");
        assertThat(report.text()).contains("No driver of an NVIDIA graphics processor was found");
    }

    @Test
    void withADriverAloneItIsSaidWhatIsMissing() {
        EngineReport report = new EngineDesk(SimulatedMachine.driverOnly(root)).test();

        assertThat(report.conclusion().state()).isEqualTo(State.DRIVER_ONLY);
        assertThat(report.text()).contains("570.86.15").contains("RTX A5000").contains("fetched on request");
    }

    @Test
    void aRuntimeOfAnotherVersionIsToldApart() {
        EngineReport report = new EngineDesk(SimulatedMachine.otherRuntime(root)).test();

        assertThat(report.conclusion().state()).isEqualTo(State.OTHER_RUNTIME);
        assertThat(report.text()).contains("11.8").contains("needs 12.8");
    }

    @Test
    void aDamagedFolderIsNamedAndTheCpuTrains() {
        Machine machine = SimulatedMachine.damaged(root);
        EngineReport report = new EngineDesk(machine).test();

        assertThat(report.conclusion().state()).isEqualTo(State.DAMAGED);
        assertThat(report.text()).contains("libtorch_cuda.so is damaged").contains("on the CPU");
        InForce inForce = InForce.of(EngineFile.read(machine), machine);
        assertThat(inForce.properties()).isEmpty();
        assertThat(inForce.fallback()).contains("cannot be used").contains("damaged");
        assertThat(EngineFile.read(machine).choice().kind())
                .as("the choice is kept")
                .isEqualTo(EngineKind.FOLDER);
    }

    @Test
    void aWorkingGpuTrains() {
        Machine machine = SimulatedMachine.working(root);
        EngineReport report = new EngineDesk(machine).look();

        assertThat(report.conclusion().state()).isEqualTo(State.WORKING);
        assertThat(report.text()).contains("GPU 0").contains("25.3 GB");
        InForce inForce = InForce.of(EngineFile.read(machine), machine);
        assertThat(inForce.fallback()).isNull();
        assertThat(inForce.properties())
                .containsEntry(
                        "PYTORCH_LIBRARY_PATH", root.resolve("opt/libtorch/lib").toString())
                .containsEntry("PYTORCH_FLAVOR", "cu128")
                .containsEntry("PYTORCH_VERSION", "2.7.1");
        Map<String, String> environment = new HashMap<>();
        inForce.handOn(environment);
        assertThat(environment).containsKeys("PYTORCH_LIBRARY_PATH", "PYTORCH_FLAVOR", "PYTORCH_VERSION");
    }

    @Test
    void librariesOrADriverThatChangedAreNotUsedBeforeTheyAreTriedAgain() throws IOException {
        Machine machine = SimulatedMachine.working(root);
        Path version = root.resolve("proc/driver/nvidia/version");
        Files.writeString(version, Files.readString(version).replace("570", "580"));

        InForce inForce = InForce.of(EngineFile.read(machine), machine);
        assertThat(inForce.properties()).isEmpty();
        assertThat(inForce.fallback()).contains("changed since they were tried");
        assertThat(new EngineDesk(machine).look().conclusion().headline())
                .contains("until the chosen libraries are tried");
    }

    @Test
    void librariesThatDieWhenTheyAreLoadedAreNotUsed() throws IOException {
        Machine machine = SimulatedMachine.working(root);
        Files.writeString(
                root.resolve("probe.json"),
                "{\"end\": \"CRASHED\", \"answer\": null, \"sentence\": \"The process died (a segmentation fault).\"}");

        EngineReport report = new EngineDesk(machine).test();

        assertThat(report.conclusion().state()).isEqualTo(State.DAMAGED);
        assertThat(InForce.of(EngineFile.read(machine), machine).fallback()).contains("segmentation fault");
    }

    @Test
    void anOldDriverIsSaidToBeTooOld() throws IOException {
        Machine machine = SimulatedMachine.driverOnly(root);
        Path version = root.resolve("proc/driver/nvidia/version");
        Files.writeString(version, Files.readString(version).replace("570.86.15", "470.10"));

        assertThat(new EngineDesk(machine).test().text()).contains("too old").contains("525");
    }

    @Test
    void aChoiceThatCannotBeReadIsTheCpuWhichIsSaidAndKeepsItsFile() throws IOException {
        Machine machine = SimulatedMachine.nothing(root);
        for (String text : new String[] {"{", "{\"format\": 9}", "{\"format\": 1, \"kind\": \"folder\"}"}) {
            Files.writeString(root.resolve("engine.json"), text);
            EngineDesk desk = new EngineDesk(machine);

            assertThat(desk.look().basis().choice()).isEqualTo(EngineChoice.CPU);
            assertThat(desk.look().text()).contains("cannot be read", "engine.json");
            assertThatThrownBy(desk::test).isInstanceOf(UserError.class);
            assertThat(root.resolve("engine.json")).hasContent(text);
        }
    }
}
