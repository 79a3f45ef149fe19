package io.talkturn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process that tries the engine may hang, crash, refuse or talk nonsense; what came of it is told each time. */
final class ProbeProcessTest {
    private static Probed run(String script, int seconds) {
        return ProbeProcess.run(List.of("/bin/sh", "-c", script), Map.of(), Duration.ofSeconds(seconds));
    }

    @Test
    void anAnswerIsFoundAmongWhatLibrariesPrint() {
        Probed probed = run(
                "echo loading; echo 'talkturn-engine {\"version\":\"2.7.1\",\"libraries\":\"/x\",\"devices\":"
                        + "[{\"id\":\"cpu\",\"words\":\"CPU\",\"memory\":0}],\"right\":true}'; echo bye",
                20);
        assertThat(probed.end()).isEqualTo(Probed.End.ANSWERED);
        assertThat(probed.works()).isTrue();
        assertThat(probed.hasGpu()).isFalse();
    }

    @Test
    void whatHangsIsEnded() {
        Probed probed = run("sleep 100", 1);
        assertThat(probed.end()).isEqualTo(Probed.End.HUNG);
        assertThat(probed.sentence()).contains("within 1 seconds");
    }

    @Test
    void aDeathIsTold() {
        assertThat(run("kill -SEGV $$", 20).sentence()).contains("segmentation fault");
        assertThat(run("exit 3", 20).end()).isEqualTo(Probed.End.CRASHED);
        assertThat(run("echo 'talkturn-engine {\"ver'; exit 134", 20).sentence())
                .contains("aborted");
    }

    @Test
    void aRefusalIsRepeated() {
        Probed probed = run("echo 'talkturn: The engine cannot be loaded.' >&2; exit 2", 20);
        assertThat(probed.end()).isEqualTo(Probed.End.REFUSED);
        assertThat(probed.sentence()).isEqualTo("The engine cannot be loaded.");
    }

    @Test
    void whatCannotBeStartedIsTold() {
        assertThat(ProbeProcess.run(List.of("/no/such/java"), Map.of(), Duration.ofSeconds(1))
                        .end())
                .isEqualTo(Probed.End.CRASHED);
    }
}
