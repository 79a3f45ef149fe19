package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.WovenProject;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunResults;
import io.talkturn.task.AuxiliaryTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a release folder and tables of measurements to HAN-ROCK with all sixteen auxiliary tasks, on the command line. */
final class WovenTrainingFixtureTest {
    @TempDir
    private Path temporary;

    private WovenProject woven;

    @BeforeEach
    void makeProject() {
        woven = new WovenProject(temporary);
    }

    @Test
    void iemocapByAClassAndByANumber() throws IOException {
        Corpus corpus = woven.importAndWeave("iemocap");
        trains(corpus, corpus.label("valence").orElseThrow());
        boolean hasTrained = false;
        for (Label label : corpus.labels()) {
            hasTrained = hasTrained || (label instanceof ClassLabel && trains(corpus, label));
        }
        assertThat(hasTrained).isTrue();
    }

    @Test
    void semaineByANumber() throws IOException {
        Corpus corpus = woven.importAndWeave("semaine");
        trains(
                corpus,
                corpus.labels().stream()
                        .filter(NumberLabel.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }

    private boolean trains(Corpus corpus, Label primary) {
        Path folder = woven.folder(corpus.info().format());
        if (!woven.divide(folder, corpus, primary)) {
            return false;
        }
        WovenProject.run(
                "train",
                "--project",
                woven.path(),
                "--corpus",
                folder,
                "--primary",
                primary.name(),
                "--tasks",
                "all",
                "--epochs",
                1,
                "--batch",
                16,
                "--word-gru",
                3,
                "--word-attention",
                3,
                "--primary-gru",
                4,
                "--turn-attention",
                4,
                "--embedding-width",
                4,
                "--content-size",
                3);
        RunResults results = new RunResults(
                RunCatalog.ofProject(woven.path()).list().getLast().folder());
        List<String> tasks = results.metrics().tasks();
        assertThat(tasks).hasSize(1 + AuxiliaryTask.values().length);
        return true;
    }
}
