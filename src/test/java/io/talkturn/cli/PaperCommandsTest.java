package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.WrittenRun;
import io.talkturn.run.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** transcript and report, as they are typed. */
final class PaperCommandsTest {
    @TempDir
    Path project;

    private RunFolder run;
    private RunFolder other;
    private Path to;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void writeProject() {
        CorpusFolder.write(WrittenRun.corpus(), project.resolve("corpora/small"));
        run = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 3, true));
        other = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 4, true));
        to = project.resolve("out");
    }

    private Said type(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(Arrays.stream(words).map(String::valueOf).toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    @Test
    void aRunIsWrittenAsPdfHtmlAndText() throws IOException {
        for (String ending : new String[] {"pdf", "html", "txt"}) {
            Path file = to.resolve("one." + ending);
            Said said = type("transcript", run.path(), "--project", project, "--to", file);
            assertThat(said.exit()).as(said.err()).isZero();
            assertThat(said.out()).contains("4 talkturns");
            assertThat(Files.size(file)).isGreaterThan(500);
        }
        assertThat(Files.readString(to.resolve("one.txt"))).contains("Not transcribed");
    }

    @Test
    void twoRunsStandBesideEachOtherAndErrorsAloneCanBeAskedFor() throws IOException {
        Path file = to.resolve("two.html");
        Said said = type(
                "transcript",
                run.path(),
                "--beside",
                other.path(),
                "--errors",
                "--style",
                "paper",
                "--paper",
                "letter",
                "--project",
                project,
                "--to",
                file);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(Files.readString(file))
                .contains("heads pair", "class=\"paper\"", "size: letter", "1 of 4 talkturns");
    }

    @Test
    void aCorpusNeedsNoRun() throws IOException {
        Path file = to.resolve("corpus.html");
        Said said = type("transcript", "--project", project, "--label", "emotion", "--to", file);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(Files.readString(file)).contains("angry").doesNotContain("class=\"scale\"");
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        Path file = to.resolve("one.pdf");
        assertThat(type("transcript", run.path(), "--project", project, "--to", to.resolve("one.doc"))
                        .err())
                .contains(".pdf, .html or .txt");
        assertThat(type("transcript", "--errors", "--project", project, "--to", file)
                        .err())
                .contains("Without a run");
        assertThat(type("transcript", run.path(), "--project", project, "--paper", "a3", "--to", file)
                        .err())
                .contains("a4 or letter");
        assertThat(type("transcript", run.path(), "--project", project, "--attention", "au99", "--to", file)
                        .err())
                .contains("au99");
        assertThat(type("transcript", run.path(), "--project", project, "--conversation", "two", "--to", file)
                        .exit())
                .isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void aReportIsWrittenOfARunAndAnUnknownNameIsSaid() throws IOException {
        Path file = to.resolve("run.html");
        assertThat(type("report", run.path(), "--project", project, "--to", file)
                        .exit())
                .isZero();
        assertThat(Files.readString(file)).contains("Methods", "<svg");
        Said said = type("report", "nothing", "--project", project, "--to", file);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("nothing");
    }
}
