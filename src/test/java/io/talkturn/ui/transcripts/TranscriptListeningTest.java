package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.sound.Waves;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** What plays a talkturn on the page, on a computer without a sound device as those are that run tests. */
final class TranscriptListeningTest extends UiTestBase {
    private ProjectFixture open() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK aphf").finished();
        return project;
    }

    private void show(ProjectFixture project, ThemeMode theme, int width, int height) {
        showShell(theme, width, height);
        onFx(() -> {
            context.openProject().folderProperty().set(project.folder());
            context.selection().corpusProperty().set(project.corpusFolder());
            context.navigator().show(PageId.TRANSCRIPTS);
            return null;
        });
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#transcript") instanceof TranscriptList list
                && !list.getItems().isEmpty()));
        settle();
    }

    private static void record(ProjectFixture project) throws IOException {
        Path recordings = Files.createDirectories(project.folder().resolve("recordings"));
        for (var conversation : project.corpus().conversations()) {
            Waves.mono(recordings.resolve(conversation.id() + ".wav"), 200, s -> 0.4 * Math.sin(700 * s) * Math.sin(s));
        }
    }

    @Test
    void theWaveformStandsAboveTheLinesAndCanBeFoldedAway() throws IOException {
        ProjectFixture project = open();
        record(project);
        show(project, ThemeMode.LIGHT, 1280, 800);
        Region panel = find("#listen");
        ToggleButton shown = find("#transcript-listen");
        picture("transcripts-listen");

        assertThat(panel.isVisible()).isTrue();
        assertThat(onFx(panel::getHeight)).isLessThan(130);

        robot.clickOn(shown);
        settle();
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void theBlankPlaysAndTheArrowsMove() throws IOException {
        ProjectFixture project = open();
        record(project);
        show(project, ThemeMode.DARK, 1000, 700);
        Slider slider = find("#listen-slider");
        onFx(() -> {
            find("#transcript").requestFocus();
            return null;
        });

        robot.type(KeyCode.RIGHT);
        settle();
        assertThat(onFx(slider::getValue)).isEqualTo(0.5);

        robot.type(KeyCode.SPACE);
        Label told = find("#listen-told");
        waitUntil(() -> onFx(told::getText).contains("no sound device"));
        settle();
        picture("transcripts-listen-dark");
        robot.type(KeyCode.S);
        settle();
        assertThat(onFx(() -> find("#listen-speed .toggle-button:selected")).toString())
                .contains("¾");
    }

    @Test
    void withoutARecordingNothingTakesRoomAndTheWayToOneIsSaid() {
        ProjectFixture project = open();
        show(project, ThemeMode.LIGHT, 1280, 800);

        assertThat(onFx(() -> find("#listen").isVisible())).isFalse();
        ToggleButton shown = find("#transcript-listen");
        assertThat(shown.isDisabled()).isTrue();
        assertThat(io.talkturn.ui.kit.Why.of(shown)).contains("recordings");
    }
}
