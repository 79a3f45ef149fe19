package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Csv;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.TinyProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs are named, deleted, restored and applied in a terminal as in the window. */
final class AboutAndTrashTest {
    @TempDir
    private Path root;

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    private static Said talkturn(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Talkturn.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Said(line.execute(words), out.toString(), err.toString());
    }

    private String project() {
        return root.toString();
    }

    @Test
    void aRunGetsANameAndANoteAndIsFoundByIt() {
        RunFolder run = TinyProject.in(root).run("as made", 3);

        Said said = talkturn("about", run.name(), "--project", project(), "--name", "First draft", "--note", "P 35");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("First draft", "P 35");
        assertThat(talkturn("runs", "--project", project()).out()).contains("First draft");
        assertThat(talkturn("runs", "--json", "--project", project()).out()).contains("\"note\" : \"P 35\"");

        assertThat(talkturn("about", "First draft", "--project", project(), "--name", "")
                        .out())
                .contains("as made");
        assertThat(run.about().note()).isEqualTo("P 35");
    }

    @Test
    void aRunGoesToTheTrashAndComesBack() {
        RunFolder run = TinyProject.in(root).run("one", 3);

        Said deleted = talkturn("trash", "--delete", run.name(), "--project", project());
        assertThat(deleted.code()).isZero();
        assertThat(deleted.err()).contains("--restore " + run.name());
        assertThat(RunCatalog.ofProject(root).list()).isEmpty();
        assertThat(talkturn("check", project()).out()).contains("In the trash: " + run.name());

        assertThat(talkturn("trash", "--restore", run.name(), "--project", project())
                        .out())
                .contains("The trash is empty.");
        assertThat(RunCatalog.ofProject(root).list()).hasSize(1);
    }

    @Test
    void aNameThatIsMistypedDeletesNothing() {
        RunFolder run = TinyProject.in(root).run("one", 3);

        Said said = talkturn("trash", "--delete", run.name(), "--delete", "nobody", "--project", project());
        assertThat(said.code()).isEqualTo(Talkturn.USER_ERROR);
        assertThat(run.specFile()).exists();
        assertThat(talkturn("trash", "--restore", "nobody", "--project", project())
                        .err())
                .contains("nobody");
    }

    @Test
    void aRunThatIsNamedTwiceIsDeletedAndRestoredOnce() {
        RunFolder run = TinyProject.in(root).run("one", 3);
        for (String what : List.of("--delete", "--restore")) {
            assertThat(talkturn("trash", what, run.name(), what, run.name(), "--project", project())
                            .code())
                    .isZero();
        }
        assertThat(run.specFile()).exists();
    }

    @Test
    void ofTwoRunsInTheTrashThatAreCalledTheSameNoneIsChosen() {
        TinyProject tiny = TinyProject.in(root);
        for (int n = 0; n < 2; n++) {
            talkturn("trash", "--delete", tiny.run("same", 3).name(), "--project", project());
        }

        Said said = talkturn("trash", "--restore", "same", "--project", project());
        assertThat(said.code()).isEqualTo(Talkturn.USER_ERROR);
        assertThat(said.err()).contains("Several runs fit “same”");
        assertThat(RunCatalog.ofProject(root).list()).isEmpty();
    }

    @Test
    void theTrashIsEmptiedWhereThatIsAskedFor() {
        RunFolder run = TinyProject.in(root).run("one", 3);
        talkturn("trash", "--delete", run.name(), "--project", project());

        Said said = talkturn("trash", "--empty", "--project", project());
        assertThat(said.err()).contains("Deleted for good: 1 run.");
        assertThat(said.out()).contains("The trash is empty.");
        assertThat(talkturn("trash", "--empty", "--delete", "x", "--project", project())
                        .code())
                .isEqualTo(Talkturn.USER_ERROR);
    }

    @Test
    void checkTellsANameThatCannotBeRead() throws IOException {
        RunFolder run = TinyProject.in(root).run("one", 3);
        Files.writeString(run.aboutFile(), "{");

        Said said = talkturn("check", project());
        assertThat(said.code()).isEqualTo(Talkturn.USER_ERROR);
        assertThat(said.out()).contains("about.json");
    }

    @Test
    void aTypedConversationIsPredictedWithItsWarnings() throws IOException {
        Path old = OldProjects.copy("conversations", root);
        Path run = OldProjects.runs(old, "emotion-finished").getFirst();
        Path talk = Files.writeString(root.resolve("talk.txt"), "Anna: Where were you?\nBen: Xylophones.\n");
        Path to = root.resolve("said.csv");

        Said said = talkturn("predict", run.toString(), "--file", talk.toString(), "--to", to.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("words are new to the run");
        assertThat(Csv.read(to).rows()).hasSize(2);
    }

    @Test
    void predictionsDoNotTakeThePlaceOfTheConversationThatIsRead() throws IOException {
        Path old = OldProjects.copy("conversations", root);
        Path run = OldProjects.runs(old, "emotion-finished").getFirst();
        Path talk = Files.writeString(root.resolve("talk.txt"), "Anna: Where were you?\nBen: Out.\n");
        Path link = Files.createSymbolicLink(root.resolve("link.csv"), talk);

        for (Path to : List.of(talk, link)) {
            Said said = talkturn("predict", run.toString(), "--file", talk.toString(), "--to", to.toString());
            assertThat(said.code()).isEqualTo(Talkturn.USER_ERROR);
            assertThat(said.err()).contains("read by this very command");
        }
        assertThat(talk).content().startsWith("Anna:");
    }

    @Test
    void sequencesThatAreMissingAreRefusedBeforeAnythingIsComputed() throws IOException {
        Path old = OldProjects.copy("features", root);
        Path run = OldProjects.runs(old, "emotion-finished").getFirst();
        Path talk = Files.writeString(root.resolve("talk.txt"), "Anna: Where were you?\nBen: Out.\n");

        Said said = talkturn(
                "predict",
                run.toString(),
                "--file",
                talk.toString(),
                "--to",
                root.resolve("x.csv").toString());
        assertThat(said.code()).isEqualTo(Talkturn.USER_ERROR);
        assertThat(said.err()).contains("which the model");
        assertThat(List.of(root.resolve("x.csv"))).allMatch(Files::notExists);
    }
}
