package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.EachLocale;
import io.talkturn.TestData;
import io.talkturn.foundation.Progress;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.sample.SimulatedRelease;
import io.talkturn.ui.fixture.ProjectFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What commands print and write does not follow the locale: it is searched for, compared and read again. */
final class OtherLocalesTest {
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    @TempDir
    Path folder;

    @Test
    void figuresAndSentencesArePrintedAlike() throws Exception {
        ProjectFixture project = ProjectFixture.in(folder);
        project.run("first").seed(1).finished();
        project.run("second").seed(2).finished();
        project.run("going").at(5, RunState.PAUSED);
        String corpus = project.corpusFolder().toString();

        String said = EachLocale.givesTheSame(() -> run("inspect", corpus, "--conversations", "--columns")
                + run("runs", "--project", folder)
                + run("runs", "--project", folder, "--metrics", "test")
                + run("runs", "--project", folder, "--means")
                + run("labels", "--project", folder)
                + run("partition", corpus, "--shares", "70:x:15", "--by", "random")
                + run("runs", "--metrics", "İI"));

        assertThat(said).contains("12", "first", "paused", "exit 2");
    }

    @Test
    void tablesAndTranscriptsAreWrittenAlike() throws Exception {
        ProjectFixture project = ProjectFixture.in(folder);
        RunFolder run = project.run("first").finished();

        String written = EachLocale.givesTheSame(() -> export(run, "tasks", "csv")
                + export(run, "tasks", "tex")
                + export(run, "classes", "tex")
                + export(run, "predictions", "csv")
                + export(run, "threshold", "csv"));

        assertThat(written).contains("toprule", "0.");
    }

    @Test
    void aReleaseIsImportedWovenAndDividedAlike() throws Exception {
        Path release = new SimulatedRelease(4, 12, 3).write(folder, Progress.NONE);

        Map<String, String> files = EachLocale.givesTheSame(() -> {
            Path corpus = Files.createTempDirectory(folder, "made").resolve("corpus");
            assertThat(run("import", release, "--to", corpus)).contains("exit 0");
            assertThat(run("weave", corpus, "--family", "vpa")).contains("exit 0");
            assertThat(run("partition", corpus, "--shares", "60:20:20", "--by", "random", "--seed", "3"))
                    .contains("exit 0");
            return contents(corpus);
        });

        assertThat(files).isNotEmpty();
    }

    @Test
    void aFolderOfTimelinesIsImportedAlike() throws Exception {
        Map<String, String> files = EachLocale.givesTheSame(() -> {
            Path corpus = Files.createTempDirectory(folder, "made").resolve("corpus");
            assertThat(run("import", TestData.fixtures("semaine"), "--to", corpus))
                    .contains("exit 0");
            return contents(corpus);
        });

        assertThat(files).isNotEmpty();
    }

    private String export(RunFolder run, String table, String ending) throws IOException {
        Path file = folder.resolve(table + "." + ending);
        Files.deleteIfExists(file);
        assertThat(run("export", run.path(), "--table", table, "--to", file)).contains("exit 0");
        return Files.readString(file);
    }

    /** All files but for the moment at which they were made. */
    private static Map<String, String> contents(Path corpus) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                contents.put(corpus.relativize(file).toString(), text.replaceAll(MOMENT, "then"));
            }
        }
        return contents;
    }

    private static String run(Object... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        int exit = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return String.join(" ", List.of(said.toString(), "exit " + exit, ""));
    }
}
