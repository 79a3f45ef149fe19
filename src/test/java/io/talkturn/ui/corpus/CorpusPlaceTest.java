package io.talkturn.ui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One place to work from: the corpus is chosen on Model and named at the top, with sizes, warnings and what mends them. */
final class CorpusPlaceTest extends UiTestBase {
    private Path own;
    private Path scenes;

    @BeforeEach
    void openProject() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        scenes = project.resolve("corpora/role-play");
        own = project.resolve("corpora/own_talk");
        Corpus made = SceneCorpus.make("own_talk", "My own_talk");
        CorpusInfo info = made.info();
        CorpusFolder.write(
                made.withInfo(new CorpusInfo(
                                info.name(), info.title(), false, "table", "own.csv", info.created(), info.version()))
                        .withPartitions(Map.of()),
                own);
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openProject().corpora().size() == 2));
        onFx(() -> {
            context.selection().corpusProperty().set(own);
            context.navigator().show(PageId.MODEL);
            return null;
        });
        waitUntil(() -> context.openCorpus().loadedProperty().get() != null);
        settle();
    }

    @Test
    void theTopNamesTheCorpusThatIsChosenAndMarksOnlyASimulatedOne() {
        MenuButton top = find("#top-corpus");
        assertThat(top.getText()).isEqualTo("My own_talk");
        assertThat(find("#simulated-pill").isVisible()).isFalse();

        robot.clickOn("#corpus-choice").write("role").type(KeyCode.ENTER);
        settle();

        assertThat(onFx(() -> context.selection().corpusProperty().get())).isEqualTo(scenes);
        assertThat(top.getText()).isNotEqualTo("My own_talk");
        assertThat(find("#simulated-pill").isVisible()).isTrue();
    }

    @Test
    void anotherCorpusIsChosenFromTheTop() {
        robot.clickOn("#top-corpus");
        settle();
        robot.clickOn((Node) onFx(() -> robot.lookup(".menu-item .label").queryAll().stream()
                .filter(item -> item instanceof Labeled label && label.getText().startsWith("Role"))
                .findFirst()
                .orElseThrow()));
        settle();

        assertThat(onFx(() -> context.selection().corpusProperty().get())).isEqualTo(scenes);
        ComboBox<CorpusItem> choice = find("#corpus-choice");
        assertThat(onFx(() -> choice.getValue().folder())).isEqualTo(scenes);
    }

    @Test
    void aCorpusThatIsNotDividedIsDividedByOneClickWhichCanBeTakenBack() {
        assertThat(find("#model-train").isDisabled()).isTrue();
        picture("model-undivided");

        robot.clickOn(link("corpus.mend.bySpeaker"));
        settle();
        waitUntil(() -> onFx(() -> !find("#model-train").isDisabled()));

        Corpus divided = CorpusFolder.read(own);
        assertThat(divided.partitions()).containsValues(Partition.TRAIN, Partition.DEV, Partition.TEST);
        assertThat(Partitions.speakerOverlap(divided)).isEmpty();

        onFx(() -> {
            context.undo().undo();
            return null;
        });
        settle();

        assertThat(Partitions.sizes(CorpusFolder.read(own)).get(Partition.NONE).conversations())
                .isEqualTo(13);
    }

    @Test
    void inAProjectThatMayOnlyBeReadNothingIsDividedAndTheWayThereStays() {
        onFx(() -> context.openProject().openReadOnly(folder.resolve("project")));
        waitUntil(() -> onFx(() -> context.openProject().readOnlyProperty().get()));
        settle();
        onFx(() -> {
            context.selection().corpusProperty().set(own);
            return null;
        });
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        settle();
        Hyperlink divide = link("corpus.mend.bySpeaker");
        assertThat(divide.isDisabled()).isTrue();
        assertThat(Why.of(divide)).isNotEmpty();
        assertThat(link("corpus.mend.to").isDisabled()).isFalse();
    }

    @Test
    void whatAPersonHasToMendIsAClickAway() {
        robot.clickOn(link("corpus.mend.to"));
        settle();

        assertThat(context.navigator().current()).isEqualTo(PageId.DATA);
        assertThat(find("#partition-divide").isVisible()).isTrue();
    }

    @Test
    void everyWarningHasALinkWithAnExplanation() {
        onFx(() -> {
            context.selection().corpusProperty().set(scenes);
            return null;
        });
        settle();

        assertThat(onFx(() -> find("#corpus-findings").lookupAll(".hyperlink")))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(((Hyperlink) link).getTooltip().getText()).isNotBlank());
    }

    @Test
    void whatIsPredictedStandsThereStillWhenTheCorpusIsReadAgain() {
        robot.clickOn(link("corpus.mend.bySpeaker"));
        settle();
        ComboBox<String> predict = find("#model-primary");
        robot.clickOn(predict);
        settle();
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(onFx(predict::getValue)).isEqualTo("valence");

        onFx(() -> {
            context.openCorpus().reload();
            return null;
        });
        settle();

        assertThat(onFx(predict::getValue)).isEqualTo("valence");
        assertThat(onFx(() -> predict.getChildrenUnmodifiable().stream()
                        .filter(node -> node instanceof ListCell<?>)
                        .map(node -> ((ListCell<?>) node).getText())))
                .contains("valence");
        Button train = find("#model-train");
        waitUntil(() -> onFx(() -> !train.isDisabled()));
    }

    private Hyperlink link(String key) {
        String start = Texts.of(key, "").strip();
        return (Hyperlink) onFx(() -> find("#corpus-findings").lookupAll(".hyperlink").stream()
                .filter(node -> ((Hyperlink) node).getText().startsWith(start))
                .findFirst()
                .orElseThrow());
    }
}
