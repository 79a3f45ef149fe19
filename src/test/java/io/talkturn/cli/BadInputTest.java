package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.TinyProject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can get wrong is told in a sentence with the way out and exit code 2, before a run folder is made. */
final class BadInputTest {
    @TempDir
    private Path root;

    private TinyProject project;

    @BeforeEach
    void makeProject() {
        project = TinyProject.in(root);
    }

    @Test
    void anUnknownLabelIsToldWithThoseThatAreThere() {
        assertThat(refused("train", "--primary", "emotion"))
                .contains("has no label “emotion”")
                .contains("mood, valence");
        assertThat(refused("train")).contains("--primary with one of: mood, valence");
    }

    @Test
    void anEmptyPartitionIsTold() {
        Map<String, Partition> partitions = new HashMap<>(TinyProject.corpus().partitions());
        // of several conversations of train some would stand in for dev
        String only = TinyProject.corpus().conversations().getFirst().id();
        partitions.replaceAll((id, partition) -> id.equals(only) ? Partition.TRAIN : Partition.TEST);
        replace(TinyProject.corpus().withPartitions(partitions));
        assertThat(refused("train", "--primary", "mood")).containsIgnoringCase("dev");
        partitions.replaceAll((id, partition) -> Partition.TEST);
        replace(TinyProject.corpus().withPartitions(partitions));
        assertThat(refused("train", "--primary", "mood")).containsIgnoringCase("train");
    }

    @Test
    void aClassThatTrainLacksIsTold() {
        Corpus corpus = TinyProject.corpus();
        ClassLabel mood = (ClassLabel) corpus.label("mood").orElseThrow();
        int[] values = new int[mood.size()];
        for (int row = 0; row < values.length; row++) {
            boolean merry = mood.isPresent(row) && mood.at(row) == 2;
            values[row] = merry && corpus.partitionOfRow(row) == Partition.TRAIN ? 0 : mood.at(row);
        }
        replace(new Corpus(
                corpus.info(),
                corpus.conversations(),
                List.of(new ClassLabel("mood", TinyProject.MOODS, values)),
                corpus.features(),
                corpus.partitions(),
                corpus.report()));
        assertThat(refused("train", "--primary", "mood")).contains("merry").contains("train");
    }

    @Test
    void embeddingFilesThatDoNotFitAreTold() throws Exception {
        Path file = Files.writeString(root.resolve("vectors.txt"), "yes 1 2 3\nno 4 5 6\n");
        assertThat(refused("train", "--primary", "mood", "--embeddings", file.toString(), "--embedding-width", "100"))
                .contains("vectors of 3 numbers, but the model asks for 100")
                .contains(file.toString())
                .contains("Set the embedding width to 3");
        assertThat(refused(
                        "train",
                        "--primary",
                        "mood",
                        "--embeddings",
                        root.resolve("none.txt").toString()))
                .contains("There is no such file")
                .contains("none.txt");
    }

    @Test
    void settingsOutOfTheirRangeAreTold() {
        assertThat(refused("train", "--primary", "mood", "--content-size", "31"))
                .contains("from 1 to 30");
        assertThat(refused("train", "--primary", "mood", "--batch", "0")).contains("--batch", "from 1 to");
        assertThat(refused("train", "--primary", "mood", "--learning-rate", "-1"))
                .contains("--learning-rate", "above 0");
        assertThat(refused("train", "--primary", "mood", "--gru-dropout", "1")).contains("below 1");
        assertThat(refused("train", "--primary", "mood", "--selection", "mae")).contains("Use auto, accuracy");
        assertThat(refused("train", "--primary", "mood", "--architecture", "bert"))
                .contains("Use han, flat or rock");
        assertThat(refused("train", "--primary", "mood", "--tasks", "au99")).contains("no auxiliary task “au99”");
        assertThat(refused("train", "--primary", "mood", "--tasks", "au17")).contains("au17");
        assertThat(refused("train", "--primary", "mood", "--weights", "past1=much"))
                .contains("“much” is not a number");
        assertThat(refused("train", "--primary", "mood", "--weights", "hard")).contains("“hard” is no rule");
    }

    @Test
    void aCorpusThatIsNotThereIsTold() {
        assertThat(refused("train", "--corpus", "meld", "--primary", "mood"))
                .contains("There is no corpus “meld”")
                .contains("talkturn import");
    }

    @Test
    void anOptionThatDoesNotExistShowsTheUsage() {
        assertThat(refused("train", "--epoch", "3")).contains("--epochs");
    }

    @Test
    void aRunWithoutResultsCannotBeExportedOrUsed() {
        RunFolder run = project.run("new", 1);
        Path to = root.resolve("out.csv");
        assertThat(refused("export", run.name(), "--table", "classes", "--to", to.toString()))
                .contains("The run has no metrics.csv")
                .contains("It has not been trained yet");
        assertThat(refused("predict", run.name(), "--corpus", "tiny", "--to", to.toString()))
                .contains("It has not been trained yet");
        assertThat(to).doesNotExist();
    }

    @Test
    void aRunThatIsDamagedCannotBeResumed() throws Exception {
        RunFolder run = project.run("damaged", 1);
        Files.writeString(run.specFile(), "{\"format\": 1,");
        assertThat(refused("resume", run.name()))
                .contains("damaged or cut short")
                .contains("run.json");
    }

    @Test
    void aRunThatNobodyTrainsCannotBePausedOrStopped() {
        RunFolder run = project.run("idle", 1);
        assertThat(refused("pause", run.name())).contains("No worker is at work on this run; it is new");
        assertThat(refused("stop", run.name(), "--keep", "some")).contains("Use best, last or nothing");
    }

    /** What is said on the error stream; no run has been made by it. */
    private String refused(String... arguments) {
        long before = runs();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--project", root.toString()));
        StringWriter err = new StringWriter();
        int code = Talkturn.commandLine().setErr(new PrintWriter(err)).execute(all.toArray(String[]::new));
        assertThat(code).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(runs()).isEqualTo(before);
        return err.toString();
    }

    private long runs() {
        return RunCatalog.ofProject(root).list().size();
    }

    private void replace(Corpus corpus) {
        CorpusFolder.replace(corpus, project.corpusFolder(), Progress.NONE);
    }
}
