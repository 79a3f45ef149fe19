package io.talkturn.ui.data.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.LabelAgreement;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FixtureNotes;
import io.talkturn.corpus.io.iemocap.IemocapImporter;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import io.talkturn.project.Project;
import io.talkturn.sample.SimulatedRelease;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What is missing and how far annotators agreed, as charts on the tab Values. */
final class ValueChartsTest extends UiTestBase {
    @Test
    void theAgreementOfAnnotatorsIsShownByClass() {
        Path release = new SimulatedRelease(10, 150, 5).write(folder.resolve("disk"), Progress.NONE);
        open(new IemocapImporter().read(ImportRequest.of(release), Progress.NONE), 1280, 800);

        ComboBox<String> choice = find("#agreement-label");
        assertThat(choice.getItems()).containsExactly("emotion4", "emotion");
        assertThat(words("#agreement-panel")).contains("happy", "mean");
        assertThat(words("#missing-panel")).contains("emotion4", "train", "dev", "test");
        picture("data-charts-1280x800");
        picture("data-charts-1920x1080", 1920, 1080);
    }

    @Test
    void theSpreadOfRatersIsShownByPartOfTheScale() {
        Corpus corpus = FixtureNotes.read("semaine", "semaine");
        open(corpus, 1280, 800);

        ComboBox<String> choice = find("#agreement-label");
        List<LabelAgreement> known = LabelAgreement.of(corpus);
        assertThat(choice.getItems())
                .isEqualTo(known.stream().map(LabelAgreement::label).toList());
        onFx(() -> {
            choice.setValue(known.getLast().label());
            return null;
        });
        settle();
        assertThat(words("#agreement-panel")).contains("mean sd");
        picture("data-charts-raters-1280x800");
    }

    @Test
    void nothingIsShownOfAnnotatorsNobodyKnows() {
        Path project = SceneCorpus.project(folder.resolve("role-play-project"));
        onFx(() -> context.openProject().open(project));
        show(1280, 800);

        assertThat(this.<Node>find("#agreement-panel").isVisible()).isFalse();
        picture("data-charts-alone-1280x800");
    }

    private void open(Corpus corpus, int width, int height) {
        Path project = folder.resolve("study");
        Project.create(project, "Study").close();
        CorpusFolder.write(corpus, project.resolve("corpora/imported"));
        onFx(() -> context.openProject().open(project));
        show(width, height);
    }

    private void show(int width, int height) {
        waitUntil(() -> context.openCorpus().loadedProperty().get() != null);
        showShell(ThemeMode.LIGHT, width, height);
        onFx(() -> {
            context.navigator().show(PageId.DATA);
            return null;
        });
        settle();
        robot.clickOn(DataTab.VALUES.title());
        settle();
    }

    private List<String> words(String panel) {
        return onFx(() -> this.<Node>find(panel).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(n -> ((Label) n).getText())
                .toList());
    }
}
