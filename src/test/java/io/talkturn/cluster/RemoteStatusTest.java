package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A study followed on a computer that sees the cluster's disk. */
class RemoteStatusTest {
    private final List<List<String>> asked = new ArrayList<>();

    private StudyCluster cluster(String host, int exit, String out) {
        ClusterSettings usual = ClusterSettings.usual();
        ClusterSettings.Run run = new ClusterSettings.Run("/shared/talkturn", 0, 120, 20, true, host);
        return new StudyCluster(
                new StudyFolder(Path.of("/shared/my project/studies/h1")),
                new ClusterSettings(usual.ask(), run),
                words -> {
                    asked.add(words);
                    return new Commands.Said(exit, out);
                });
    }

    @Test
    void isToldByTheProgramThere() {
        RemoteStatus there = cluster(
                        "login",
                        0,
                        "Warning: a host key\n{\"study\":\"h1\",\"done\":false,\"settled\":1,\"trials\":["
                                + "{\"state\":\"finished\"},{\"state\":\"running\"},{\"state\":\"not-started\"}]}")
                .remote()
                .orElseThrow();

        assertThat(there.settled()).isOne();
        assertThat(there.trials()).isEqualTo(3);
        assertThat(there.running()).isOne();
        assertThat(there.done()).isFalse();
        assertThat(asked)
                .containsExactly(List.of(
                        "/shared/talkturn", "study", "status", "h1", "--project", "/shared/my project", "--json"));
    }

    @Test
    void isNotAskedWithoutAHost() {
        assertThat(cluster("", 0, "").remote()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aHostThatDoesNotTellIsNamedWithWhatItSays() {
        assertThatThrownBy(() -> cluster("login", 255, "ssh: Could not resolve hostname login\n")
                        .remote())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("login", "Could not resolve hostname"));
        assertThatThrownBy(() -> cluster("login", 0, "{ half").remote())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("login", "version"));
    }
}
