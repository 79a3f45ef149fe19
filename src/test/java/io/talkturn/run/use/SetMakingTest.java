package io.talkturn.run.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.talkturn.cli.OldProjects;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.AttentionFolder;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunTrash;
import io.talkturn.run.TinyProject;
import io.talkturn.run.TrashedRun;
import io.talkturn.run.WorkerLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of another corpus is kept beside that, whole or not at all, and is read as the results of runs are. */
final class SetMakingTest {
    private static final Set<Partition> ALL = EnumSet.allOf(Partition.class);

    @TempDir
    private Path folder;

    private Path project;
    private RunFolder run;
    private Path place;
    private Corpus corpus;

    @BeforeEach
    void makeProject() {
        project = OldProjects.copy("conversations", folder.resolve("project"));
        run = new RunFolder(OldProjects.runs(project, "emotion-finished").getFirst());
        place = TinyProject.in(project).corpusFolder();
        corpus = CorpusFolder.read(place);
    }

    private RunFolder keep(String name) {
        List<Finding> findings = new Predictor(run).compare(corpus, place);
        return new SetMaking(run, place, corpus).make(name, ALL, findings, Progress.NONE);
    }

    private List<Path> beside() throws IOException {
        try (Stream<Path> all = Files.list(place.resolve(PredictionSet.FOLDER))) {
            return all.toList();
        }
    }

    @Test
    void itIsReadAsTheResultsOfRunsAre() {
        RunFolder set = keep("First go");

        assertThat(set.path()).isEqualTo(place.resolve("predictions/first-go"));
        RunResults results = new RunResults(set);
        assertThat(results.problems()).isEmpty();
        PredictionTable table = results.predictions();
        assertThat(table.rows()).hasSize(corpus.talkturns().size());
        AttentionFolder attention = results.attention();
        assertThat(attention.windows()).hasSize(corpus.talkturns().size());
        assertThat(set.corpus(set.spec())).isEqualTo(place);
        assertThat(set.project()).isEqualTo(project);
        assertThat(RunCatalog.entry(set).title()).isEqualTo("First go");
        assertThat(RunCatalog.ofProject(project).list())
                .as("it is not among the runs")
                .noneMatch(entry -> entry.title().equals("First go"));
        assertThat(table.rows())
                .as("the same as without keeping it")
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(
                        new Predictor(run).predict(corpus, ALL).rows());
    }

    @Test
    void itSaysWhereItComesFrom() {
        PredictionSet set = PredictionSet.of(keep("First go")).orElseThrow();

        assertThat(set.run().folder()).isEqualTo("runs/" + run.name());
        assertThat(set.run().weights()).hasSize(64);
        assertThat(set.corpus().hash()).isEqualTo(CorpusFolder.hash(place));
        assertThat(set.partitions()).containsExactly("train", "dev", "test", "none");
        assertThat(set.warnings())
                .anyMatch(warning -> warning.code().equals("predict_words"))
                .allMatch(warning -> Set.of("warn", "info").contains(warning.level()));
    }

    @Test
    void aNameIsGivenOnce() {
        keep("First go");
        assertThatThrownBy(() -> keep("First go")).hasMessageContaining("First go");
        assertThat(keep("first-go").path()).isEqualTo(place.resolve("predictions/first-go-2"));
        assertThat(PredictionSet.find(place, "First").name()).isEqualTo("first-go");
        assertThatThrownBy(() -> PredictionSet.find(place, "nobody")).hasMessageContaining("nobody");
    }

    @Test
    void whatIsCancelledOrKilledLeavesNothingThatLooksLikeASet() throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new SetMaking(run, place, corpus).make("No", ALL, List.of(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(beside()).isEmpty();

        String gone = TemporaryFiles.mark().replaceAll("-\\d+$", "-999999999");
        Path left = Files.createDirectories(place.resolve("predictions/.talkturn-set-" + gone + "-0-0"));
        Files.copy(run.specFile(), left.resolve("run.json"));
        assertThat(PredictionSet.catalog(place).list()).isEmpty();
        keep("Next");
        assertThat(beside()).containsExactly(place.resolve("predictions/next"));
    }

    @Test
    void aCorpusThatIsChangedMeanwhileGetsNone() throws IOException {
        Progress other = new Progress() {
            @Override
            public void at(String what, long done, long total) {
                if (done == total) {
                    CorpusFolder.replace(reworded(), place, Progress.NONE);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> new SetMaking(run, place, corpus).make("Late", ALL, List.of(), other))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("changed while it was predicted");
        assertThat(beside()).isEmpty();
    }

    private Corpus reworded() {
        List<Conversation> others = corpus.conversations().stream()
                .map(c -> new Conversation(
                        c.id(),
                        c.title(),
                        c.talkturns().stream()
                                .map(t -> new Talkturn(
                                        t.id(),
                                        t.speaker(),
                                        t.start(),
                                        t.end(),
                                        t.text() + " really",
                                        t.narrative(),
                                        List.of()))
                                .toList()))
                .toList();
        return corpus.withContent(corpus.info(), others, corpus.labels(), corpus.features());
    }

    @Test
    void whatHasChangedSinceIsTold() {
        RunFolder set = keep("First go");
        PredictionSet about = PredictionSet.of(set).orElseThrow();
        assertThat(about.stale(place, CorpusFolder.read(place), set.spec())).isEmpty();

        CorpusFolder.replace(reworded(), place, Progress.NONE);
        assertThat(set.specFile()).as("it stays").exists();
        assertThat(about.stale(place, CorpusFolder.read(place), set.spec()))
                .extracting(Finding::code)
                .contains("set_talkturns");
        assertThatThrownBy(() -> SetLabels.add(set, null, Progress.NONE)).hasMessageContaining("worded otherwise");
    }

    @Test
    void otherPartitionsChangeOnlyWhatItIsJudgedBy() {
        RunFolder set = keep("First go");
        CorpusFolder.writePartitions(place, corpus, Map.of("c0", Partition.TEST));

        assertThat(PredictionSet.of(set).orElseThrow().stale(place, CorpusFolder.read(place), set.spec()))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("set_truth", Finding.Severity.INFO));
    }

    @Test
    void itGoesToTheTrashAndComesBackToItsCorpus() {
        RunFolder set = keep("First go");
        RunTrash trash = new RunTrash(project, new WorkerLauncher());
        TrashedRun gone = trash.delete(set, Progress.NONE);
        assertThat(PredictionSet.catalog(place).list()).isEmpty();
        assertThat(trash.restore(gone, Progress.NONE)).isEqualTo(set);
        assertThat(new RunResults(set).problems()).isEmpty();
    }

    @Test
    void whatItSaysBecomesWeakLabelsOfTheConfidenceOfTheRun() {
        RunFolder set = keep("First go");
        double trust = PredictionSet.of(set).orElseThrow().run().trust().value();

        SetLabels.add(set, null, Progress.NONE);
        var weak = CorpusFolder.read(place).weakLabels(set.spec().primary()).orElseThrow();
        assertThat(weak.count()).isEqualTo(corpus.talkturns().size());
        assertThat(weak.confidence()).isEqualTo(trust);
        assertThat(weak.labeller().model()).isEqualTo("First go");
    }

    @Test
    void aFileThatIsCutShortIsToldAndNoNetworkIsLookedForInIt() throws IOException {
        RunFolder set = keep("First go");
        Path turn = set.attention().resolve(AttentionFolder.TURN);
        byte[] whole = Files.readAllBytes(turn);
        Files.write(turn, Arrays.copyOf(whole, whole.length - 1));

        assertThat(PredictionSet.catalog(place).list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.problem()).hasMessageContaining("cut short"));
        assertThatThrownBy(() -> new Predictor(set)).hasMessageContaining("has no network");
    }
}
