package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Csv;
import io.talkturn.run.TinyProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What runs said of a corpus, from the command line: kept, listed, shown, compared, printed, used, deleted. */
final class PredictionsCommandTest {
    @TempDir
    private Path root;

    private String run = "";

    private record Said(int code, String out, String err) {}

    private Said talkturn(String... words) {
        CommandLine line = Talkturn.commandLine();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--project", root.toString()));
        return new Said(line.execute(all.toArray(new String[0])), out.toString(), err.toString());
    }

    private Said done(String... words) {
        Said said = talkturn(words);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    @BeforeEach
    void keepTwo() {
        OldProjects.copy("conversations", root);
        TinyProject.in(root);
        run = OldProjects.runs(root, "emotion-finished")
                .getFirst()
                .getFileName()
                .toString();
        done("predict", run, "--corpus", "tiny", "--keep", "First go");
    }

    @Test
    void theyAreListedAndShownWithWhatToMind() {
        assertThat(done("predictions", "tiny").out()).contains("first-go", "First go", "fits the corpus");
        Said shown = done("predictions", "tiny", "--show", "First");
        assertThat(shown.out()).contains("runs/" + run, "words are new to the run", "no labels to judge");
        assertThat(done("predictions", "tiny", "--show", "First", "--json").out())
                .contains("\"weights\"", "\"changed\" : [ ]");
        assertThat(done("predictions", "scenes").out()).contains("Nothing is kept");
    }

    @Test
    void theyStandWhereRunsAreAskedFor() throws IOException {
        done("predict", run, "--corpus", "scenes", "--keep", "one");
        done("predict", run, "--corpus", "scenes", "--keep", "two");
        Path compared = root.resolve("compared.csv");
        done("export", "scenes/one", "--table", "comparison", "--with", "scenes/two", "--to", compared.toString());
        assertThat(Csv.read(compared).header()).contains("one", "two", "difference");

        Path page = root.resolve("page.html");
        done("transcript", "scenes/one", "--beside", "scenes/two", "--to", page.toString());
        assertThat(talkturn("transcript", "scenes/one", "--beside", "tiny/First go", "--to", page.toString())
                        .err())
                .contains("two corpora");
    }

    @Test
    void theTranscriptSaysWhatToMind() throws IOException {
        Path page = root.resolve("page.html");
        done("transcript", "tiny/first-go", "--to", page.toString());
        assertThat(Files.readString(page)).contains("Applied", "words are new to the run");
    }

    @Test
    void theyBecomeWeakLabelsAndGoToTheTrash() {
        assertThat(done("predictions", "tiny", "--weak-labels", "first-go").out())
                .contains("weak labels of", "by “First go”");
        assertThat(done("predictions", "tiny", "--delete", "first-go").out()).contains("--restore first-go");
        assertThat(done("predictions", "tiny").out()).contains("Nothing is kept");
        done("trash", "--restore", "first-go");
        assertThat(done("predictions", "tiny").out()).contains("First go");
    }

    @Test
    void checkLooksAtThemToo() throws IOException {
        Path set = root.resolve("corpora/tiny/predictions/first-go");
        assertThat(check()).contains("corpora/tiny/predictions/first-go: whole");
        Files.writeString(set.resolve("set.json"), "{");
        assertThat(check()).contains("corpora/tiny/predictions/first-go: not whole", "set.json");
    }

    private String check() {
        CommandLine line = Talkturn.commandLine();
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out)).execute("check", root.toString());
        return out.toString();
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        assertThat(talkturn("predict", run, "--corpus", "tiny", "--keep", "First go")
                        .err())
                .contains("First go");
        assertThat(talkturn("predict", run, "--corpus", "tiny").err()).contains("--keep NAME");
        Path talk = Files.writeString(root.resolve("talk.txt"), "Anna: Where were you?\nBen: Out.\n");
        assertThat(talkturn("predict", run, "--file", talk.toString(), "--keep", "x")
                        .err())
                .contains("talkturn import");
        assertThat(talkturn("predictions", "tiny", "--csv", "x.csv").err()).contains("--show");
        assertThat(talkturn("predict", "tiny/first-go", "--corpus", "tiny", "--to", "x.csv")
                        .err())
                .contains("has no network");
        assertThat(talkturn("faithful", "tiny/first-go").err()).contains("has no network");
    }
}
