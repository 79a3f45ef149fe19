package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Progress;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.faith.FaithLine;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.SetFixture;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.nav.SetTarget;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What runs said of a corpus that they were applied to is read beside runs, with what speaks against it. */
final class PredictionSetsTest extends UiTestBase {
    private static final String WARNING = "40 % of the words are new to the run.";

    private ProjectFixture project;
    private RunFolder set;

    private void open(ThemeMode theme, int width, int height) {
        project = ProjectFixture.in(folder.resolve("project"));
        RunFolder run = project.run("HAN-ROCK emotion aphf").seed(3).skill(0.6).finished();
        RunFolder other = project.run("HAN emotion").seed(4).skill(0.8).finished();
        set = SetFixture.keep(run, project.corpusFolder(), "applied", "HAN-ROCK emotion · applied", WARNING);
        SetFixture.keep(other, project.corpusFolder(), "applied-2", "HAN emotion · applied", "Other words.");
        showShell(theme, width, height);
        onFx(() -> {
            context.openProject().folderProperty().set(project.folder());
            context.selection().corpusProperty().set(project.corpusFolder());
            context.navigator().show(PageId.TRANSCRIPTS, new SetTarget(set.path()));
            return null;
        });
        waitUntil(() -> onFx(() -> {
            context.runs().refresh();
            return context.runs().readable().size() == 4;
        }));
        settle();
        waitUntil(() -> onFx(() -> this.<MenuButton>find("#set-menu").isVisible()));
        settle();
    }

    private SearchableBox<Optional<RunEntry>> box(String id) {
        return find(id);
    }

    private void fire(String item) {
        MenuButton menu = find("#set-menu");
        MenuItem wanted = onFx(() -> menu.getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow());
        assertThat(onFx(wanted::isDisable)).isFalse();
        onFx(() -> {
            wanted.fire();
            return null;
        });
        settle();
    }

    private String said(FaithLine line) {
        return onFx(() -> line.lookupAll(".faith-said").stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining()));
    }

    private String notice() {
        Label notice = find(".transcript-notice");
        return onFx(() -> notice.isVisible() ? notice.getText() : "");
    }

    @Test
    void itIsReadAmongTheRunsOfItsCorpusWithWhatToMind() {
        open(ThemeMode.LIGHT, 1280, 800);
        RunEntry read =
                onFx(() -> box("#transcript-run").chosenProperty().get()).orElseThrow();
        assertThat(read.title()).isEqualTo("HAN-ROCK emotion · applied");
        assertThat(notice()).contains(WARNING);
        assertThat(onFx(() -> context.runs().runs())).as("it is no run").hasSize(2);
        FaithLine test = (FaithLine) find("#faith-left");
        waitUntil(() -> said(test).contains("on its own corpus: Whether this attention"));
        assertThat(test.isVisible()).isTrue();
        picture("transcripts-set");

        onFx(() -> {
            box("#transcript-beside")
                    .chosenProperty()
                    .set(context.runs().readable().stream()
                            .filter(run -> run.title().equals("HAN emotion · applied"))
                            .findFirst());
            return null;
        });
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#transcript-heads").isVisible()));
        settle();
        waitUntil(() -> notice().contains("Other words."));
        assertThat(notice()).contains(WARNING, "HAN emotion · applied: ");
        picture("transcripts-sets-beside");
    }

    @Test
    void inASmallDarkWindowAllOfItIsInSight() {
        open(ThemeMode.DARK, 1000, 700);
        picture("transcripts-set-small-dark");
        MenuButton menu = find("#set-menu");
        assertThat(onFx(() -> menu.localToScene(menu.getBoundsInLocal()).getMaxX()))
                .isLessThan(1000);
    }

    @Test
    void whatHasChangedSinceIsToldFirst() {
        open(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.jobs()
                    .write(project.corpusFolder(), "divide", progress -> {
                        CorpusFolder.writePartitions(
                                project.corpusFolder(),
                                project.corpus(),
                                Map.of("test-01", Partition.TRAIN),
                                Progress.NONE);
                        return project.corpusFolder();
                    })
                    .onDone(done -> context.openCorpus().reload());
            return null;
        });
        waitUntil(() -> notice().startsWith("Labels or partitions were changed"));
        assertThat(notice()).endsWith(WARNING);
    }

    @Test
    void itIsSavedUsedAsWeakLabelsAndDeleted() {
        open(ThemeMode.LIGHT, 1280, 800);
        Path csv = folder.resolve("said.csv");
        files.answer(csv);
        fire("set.csv");
        waitUntil(() -> Files.exists(csv));
        assertThat(Csv.read(csv).header()).contains("text", "prediction", "confidence");

        fire("set.weak");
        TextField confidence = (TextField) Objects.requireNonNull(inDialog("#set-confidence"));
        Button go = (Button) Objects.requireNonNull(inDialog("#set-weak-go"));
        onFx(() -> {
            confidence.setText("2");
            return null;
        });
        assertThat(go.isDisabled()).isTrue();
        picture("set-weak");
        onFx(() -> {
            confidence.setText("0.5");
            go.fire();
            return null;
        });
        waitUntil(() -> !CorpusFolder.read(project.corpusFolder()).weakLabels().isEmpty());
        settle();
        assertThat(CorpusFolder.read(project.corpusFolder())
                        .weakLabels()
                        .getFirst()
                        .confidence())
                .isEqualTo(0.5);

        fire("set.delete");
        waitUntil(() -> !Files.exists(set.specFile()));
        settle();
        assertThat(PredictionSet.catalog(project.corpusFolder()).list()).hasSize(1);
        onFx(() -> {
            context.undo().undo();
            return null;
        });
        waitUntil(() -> Files.exists(set.specFile()));
        settle();
        assertThat(List.of(set.specFile())).allMatch(Files::exists);
    }
}
