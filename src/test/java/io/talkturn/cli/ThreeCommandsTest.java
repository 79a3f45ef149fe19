package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.sample.SimulatedRelease;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** docs/corpora.md: from a release folder to a trainable corpus in three commands. */
final class ThreeCommandsTest {
    @TempDir
    Path temporary;

    @Test
    void anIemocapIsImportedWovenAndDivided() {
        Path release = new SimulatedRelease(10, 120, 3).write(temporary, Progress.NONE);
        Path corpus = temporary.resolve("corpora/iemocap");

        run("import", release, "--to", corpus);
        run("weave", corpus, "--family", "vpa");
        run("partition", corpus, "--preset", "iemocap");

        Corpus read = CorpusFolder.read(corpus);
        CorpusChecks.requireTrainable(read, "emotion4");
        assertThat(read.talkturns())
                .allMatch(turn -> turn.narrativeOrText().endsWith("."))
                .anyMatch(turn -> narrative(turn).contains("the woman"))
                .anyMatch(turn -> narrative(turn).contains("the man"));
        assertThat(read.partitions().values()).contains(Partition.TRAIN, Partition.DEV, Partition.TEST);
    }

    @Test
    void aSemaineIsWovenWithItsRoles() {
        Path corpus = temporary.resolve("corpora/semaine");

        run("import", TestData.fixtures("semaine"), "--to", corpus);
        run("weave", corpus, "--family", "vp");

        Corpus read = CorpusFolder.read(corpus);
        assertThat(read.talkturns())
                .allMatch(turn ->
                        narrative(turn).contains("the user ") || narrative(turn).contains("the operator "));
    }

    private static String narrative(io.talkturn.corpus.Talkturn turn) {
        return String.valueOf(turn.narrative());
    }

    private static void run(Object... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err));
        int exit = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
    }
}
