package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.kit.CueText;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/** A transcript underlines what tells a feature, and says under the mouse what it was made from. */
final class TranscriptCuesTest extends UiTestBase {
    private static final Pattern DELAY = Pattern.compile("after .*? delay");

    @Test
    void featurePhrasesAreUnderlinedAndKnowTheirValueAndScore() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        SpansFile.write(project.corpusFolder(), project.corpus(), delays(project.corpus()));
        project.run("zz HAN-ROCK aphf").skill(0.75).finished();
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.openProject().folderProperty().set(project.folder());
            context.navigator().show(PageId.TRANSCRIPTS);
            return null;
        });
        waitUntil(() -> onFx(() -> context.runs().runs().size() == 1));
        settle();
        picture("transcript-cues-1280x800");
        ShadedText text = onFx(() -> stage.getScene().getRoot().lookupAll(".shaded-text").stream()
                .map(ShadedText.class::cast)
                .filter(t -> t.getChildrenUnmodifiable().stream()
                        .anyMatch(n -> n.getStyleClass().contains("cue-prosody")))
                .findFirst()
                .orElseThrow());
        Bounds line = onFx(() -> text.getChildrenUnmodifiable().stream()
                .filter(n -> n.getStyleClass().contains("cue-prosody"))
                .map(Rectangle.class::cast)
                .findFirst()
                .orElseThrow()
                .getBoundsInParent());
        NarrativeSpan cue = onFx(() -> text.cueAt(new Point2D(line.getCenterX(), line.getMinY() - 4)));
        assertThat(cue).isNotNull();
        assertThat(cue.cue()).isEqualTo("delay");
        assertThat(CueText.told(cue)).isEqualTo("Delay before speaking: 450 ms · z 1.25");
        assertThat(CueText.told(new NarrativeSpan(0, 1, "smile", null, null))).isEqualTo("Smile: seen");
        assertThat(CueText.told(new NarrativeSpan(0, 1, "jaw", 2.25, null)))
                .isEqualTo("Jaw dropped: 2.25 intensity (0-5)");
    }

    private static List<List<NarrativeSpan>> delays(Corpus corpus) {
        return corpus.talkturns().stream()
                .map(turn -> {
                    Matcher found = DELAY.matcher(turn.narrativeOrText());
                    return found.find()
                            ? List.of(new NarrativeSpan(found.start(), found.end(), "delay", 450.0, 1.25))
                            : List.<NarrativeSpan>of();
                })
                .toList();
    }
}
