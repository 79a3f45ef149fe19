package io.talkturn.ui.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.BusyQueue;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunState;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.TrioProject;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page Model on the affect trio: models, modalities, further tasks with their weights, problems, the command. */
final class FusionPageTest extends UiTestBase {
    @BeforeEach
    void openTrio() {
        Path project = TrioProject.make(folder.resolve("trio"));
        TrioProject.label(project, "trio-scenes", "trio-reviews", "sentiment", 0.78);
        TrioProject.label(project, "trio-scenes", "trio-banter", "sarcasm", 0.66);
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        onFx(() -> {
            context.selection().corpusProperty().set(project.resolve("corpora/trio-scenes"));
            context.navigator().show(PageId.MODEL);
            return null;
        });
        waitUntilReady();
    }

    @Test
    void aCorpusWithSequencesIsOfferedFusionModelsWithTheirRealSizes() {
        assertThat(this.<MenuButton>find("#model-fusion").getText()).isEqualTo("EF-LF LSTM");
        // 38 columns: four biLSTM branches and a head of 4 classes each
        assertThat(drawn()).contains("parameters", "biLSTM 300 → 600", "[20, 20]", "4 sigmoids");
        picture("fusion-model");
        picture("fusion-model-1920", 1920, 1080);
    }

    @Test
    void weakTasksAreChosenAndWeighedByConfidenceOrByHandAndUndone() {
        fire("#further-sentiment_weak");
        fire("#further-sarcasm_weak");
        assertThat(this.<Label>find("#lambda-of-sentiment_weak").getText()).isEqualTo("0.780");
        assertThat(drawn()).contains("sentiment, weak", "λ 0.66");
        picture("fusion-tasks");

        Node bar = find("#lambda-sarcasm_weak");
        robot.interact(bar::requestFocus);
        robot.type(KeyCode.LEFT);
        waitUntilReady();
        assertThat(this.<Label>find("#lambda-of-sarcasm_weak").getText()).isEqualTo("0.610");
        onFx(() -> {
            context.undo().undo();
            return null;
        });
        waitUntilReady();
        assertThat(this.<Label>find("#lambda-of-sarcasm_weak").getText()).isEqualTo("0.660");
    }

    @Test
    void everyModelIsDrawnAndCanBeTrained() {
        for (var model : FusionModels.all()) {
            choose("fusion-model-" + model.id());
            waitUntilReady();
            assertThat(this.<MenuButton>find("#model-fusion").getText()).isEqualTo(model.title());
            assertThat(drawn()).contains("parameters", "emotion");
            assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".network-box .label")))
                    .as("every word of the drawing of " + model.title() + " can be read")
                    .noneMatch(node -> ((Label) node).isTextTruncated() && isShown(node));
        }
    }

    @Test
    void eachKindOfDrawingIsLookedAt() {
        fire("#further-sentiment_weak");
        for (String id : List.of("ef-lf-avg", "ef-trans", "lf-avg", "mfn", "mult", "emo-emb")) {
            choose("fusion-model-" + id);
            waitUntilReady();
            picture("fusion-" + id);
        }
    }

    @Test
    void withoutAModalityTheNetworkIsSmallerAndTheLastOneStays() {
        long all = count();
        fire("#modality-audio");
        assertThat(count()).isLessThan(all);
        fire("#modality-vision");
        assertThat(this.<CheckBox>find("#modality-text").isDisabled()).isTrue();
        assertThat(drawn()).doesNotContain("Audio", "Vision");
    }

    @Test
    void sizesThatDoNotFitAreSaidBesideWithAFix() {
        choose("fusion-model-mult");
        waitUntilReady();
        fill("#option-heads", "7");
        waitUntil(() -> onFx(() -> this.<Button>find("#model-train").isDisabled()));
        picture("fusion-problem");
        Labeled fix = (Labeled) onFx(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream()
                .filter(n -> ((Labeled) n).getText().equals("Take the preset's sizes"))
                .findFirst()
                .orElseThrow());
        robot.interact(((javafx.scene.control.Hyperlink) fix)::fire);
        waitUntilReady();
        assertThat(this.<TextField>find("#option-heads").getText()).isEqualTo("10");
    }

    @Test
    void whatWasClickedCanBeTypedAsACommand() {
        fire("#further-sentiment_weak");
        onFx(() -> {
            context.commands().byId("model.copyCommand").orElseThrow().run();
            return null;
        });
        settle();
        String line = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(line).contains("--model ef-lf-lstm", "--primary emotion", "--with sentiment:weak:confidence");
    }

    @Test
    void severalSeedsAreQueuedByOneClickAndCopiedAsCommands() {
        Path project = onFx(() -> context.openProject().folderProperty().get());
        BusyQueue.in(project);
        TextField seeds = find("#model-seeds");
        Button train = find("#model-train");
        robot.interact(() -> seeds.setText("3-1"));
        assertThat(train.isDisabled()).as("what cannot be read is not trained").isTrue();
        robot.clickOn(seeds);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("0-2");
        settle();
        assertThat(train.getText()).isEqualTo("Train 3 runs");
        picture("fusion-seeds");

        onFx(() -> {
            context.commands().byId("model.copyCommand").orElseThrow().run();
            return null;
        });
        settle();
        List<String> lines =
                onFx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.endsWith(" --queue"));
        assertThat(lines.get(0)).contains("--name 'EF-LF LSTM emotion s0'").doesNotContain("--seed");
        assertThat(lines.get(2)).contains("--name 'EF-LF LSTM emotion s2'", "--seed 2");

        robot.clickOn(train);
        waitUntil(() -> onFx(() -> context.navigator().current()) == PageId.TRAIN);
        List<RunEntry> runs = RunCatalog.ofProject(project).list();
        assertThat(runs)
                .extracting(run -> run.spec().name())
                .containsExactlyInAnyOrder("EF-LF LSTM emotion s0", "EF-LF LSTM emotion s1", "EF-LF LSTM emotion s2");
        assertThat(runs).extracting(run -> run.spec().training().seed()).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(runs).extracting(RunEntry::state).containsOnly(RunState.QUEUED);
    }

    private void fire(String box) {
        CheckBox found = find(box);
        robot.interact(found::fire);
        waitUntilReady();
    }

    private void choose(String item) {
        MenuButton menu = find("#model-fusion");
        MenuItem found = menu.getItems().stream()
                .flatMap(group -> ((Menu) group).getItems().stream())
                .filter(i -> item.equals(i.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(found::fire);
        settle();
    }

    private long count() {
        String note = drawn().lines()
                .filter(l -> l.contains("parameters"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(note.replaceAll("[^0-9]", ""));
    }

    private String drawn() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".network").stream()
                .filter(n -> n.getParent().isVisible() && isShown(n))
                .flatMap(n -> n.lookupAll(".label").stream())
                .map(n -> ((Labeled) n).getText())
                .collect(Collectors.joining("\n")));
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void waitUntilReady() {
        settle();
        waitUntil(() -> onFx(() -> !this.<Button>find("#model-train").isDisabled()));
        settle();
    }
}
