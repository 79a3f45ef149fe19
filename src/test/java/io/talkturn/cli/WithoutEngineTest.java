package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a platform for which there is no PyTorch: a process whose class path lacks the native libraries. */
final class WithoutEngineTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path temporary;

    private record Said(int exit, String text) {}

    @Test
    void trainingIsRefusedWithTheReasonAndLeavesNoRun() throws Exception {
        Path project = OldProjects.copy("conversations", temporary.resolve("project"));
        int before = OldProjects.runs(project, "").size();

        Said said = run("train", "--project", project, "--corpus", "scenes", "--primary", "emotion");

        assertThat(said.exit).as(said.text).isEqualTo(2);
        assertThat(said.text).contains("no PyTorch for this machine's platform", "PYTORCH_LIBRARY_PATH");
        assertThat(OldProjects.runs(project, "")).hasSize(before);
    }

    @Test
    void predictingAndLabellingAreRefusedWithTheReason() throws Exception {
        Path talk = OldProjects.copy("conversations", temporary.resolve("talk"));
        Path features = OldProjects.copy("features", temporary.resolve("features"));
        Path network = OldProjects.runs(talk, "-emotion-finished").getFirst();
        Path labeller = OldProjects.runs(features, "-sentiment-finished").getFirst();

        refused("predict", network, "--corpus", talk.resolve("corpora/scenes"), "--to", temporary.resolve("p.csv"));
        refused("weaklabel", "--run", labeller, "--corpus", features.resolve("corpora/moods"), "--accept-provenance");
    }

    private void refused(Object... words) throws Exception {
        Said said = run(words);
        assertThat(said.exit).as(said.text).isEqualTo(2);
        assertThat(said.text).contains("no PyTorch for this machine's platform");
    }

    @Test
    void allElseWorks() throws Exception {
        Path project = OldProjects.copy("conversations", temporary.resolve("project"));
        Path table = Files.writeString(
                temporary.resolve("talk.csv"),
                "conversation,speaker,text,mood\n1,ana,Hello you there.,joy\n1,bo,What is it now?,fear\n2,ana,No.,joy\n");

        works("import", table, "--to", temporary.resolve("corpora/talk"));
        works("weave", temporary.resolve("corpora/talk"));
        works("inspect", table);
        works("check", project);
        works("runs", "--project", project);
        works(
                "export",
                OldProjects.runs(project, "-emotion-finished").getFirst(),
                "--table",
                "tasks",
                "--to",
                temporary.resolve("tasks.csv"));
    }

    private void works(Object... words) throws Exception {
        Said said = run(words);
        assertThat(said.exit).as(said.text).isZero();
    }

    private Said run(Object... words) throws Exception {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String without = Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.contains("pytorch-native"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dai.djl.offline=true",
                "-cp",
                without,
                Talkturn.class.getName()));
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        Path out = temporary.resolve("out.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().remove("PYTORCH_LIBRARY_PATH");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8));
    }
}
