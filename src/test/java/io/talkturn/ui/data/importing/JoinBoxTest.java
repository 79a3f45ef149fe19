package io.talkturn.ui.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.data.ImportTarget;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over which pauses neighbours are joined: every choice is another one, and its outcome is told. */
final class JoinBoxTest extends UiTestBase {
    @BeforeEach
    void openProject() {
        Path project = folder.resolve("project");
        Project.create(project, "Own").close();
        onFx(() -> context.openProject().open(project));
        showShell(ThemeMode.LIGHT, 1000, 700);
        settle();
    }

    @Test
    void rowsOfATableThatAreShortAreJoinedOverAPauseAndNoneOfTheChoicesIsTheUsualOneAgain() throws IOException {
        begin(Files.writeString(folder.resolve("pieces.csv"), """
                conversation,speaker,start,end,text
                c1,ana,0.0,0.6,Did you
                c1,ana,1.0,1.4,bring the kite?
                c1,bo,1.5,2.1,I did
                c1,ana,2.2,2.4,Oh
                """));
        assertThat(choices()).containsExactly("of none", "up to 0.25 s", "up to 0.5 s", "up to 1.0 s", "up to 2.0 s");
        assertThat(rows()).isEqualTo(4);

        choose(1);
        assertThat(rows()).isEqualTo(4);
        assertThat(text()).as("that nothing is joined is told").contains("Nothing was joined");

        choose(2);
        assertThat(rows()).isEqualTo(3);
        assertThat(text()).doesNotContain("Nothing was joined");

        choose(0);
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void cuesOfSubtitlesAreJoinedAsUsualUnlessNoneAreAskedFor() throws IOException {
        begin(Files.writeString(folder.resolve("talk.srt"), """
                1
                00:00:01,000 --> 00:00:02,000
                ANNA: so I said to him

                2
                00:00:02,500 --> 00:00:04,000
                ANNA: and he went away.

                3
                00:00:05,000 --> 00:00:06,000
                BEN: did he now?
                """));
        assertThat(choices().subList(0, 2)).containsExactly("as usual", "of none");
        assertThat(rows()).isEqualTo(2);
        choose(1);
        assertThat(rows()).isEqualTo(3);
    }

    private void begin(Path file) {
        onFx(() -> {
            context.navigator().show(PageId.DATA, new ImportTarget(List.of(file)));
            return null;
        });
        settle();
        waitUntil(() -> !robot.lookup("#import-preview").queryAll().isEmpty());
        settle();
    }

    private List<String> choices() {
        return onFx(
                () -> List.copyOf(this.<ComboBox<String>>find("#import-join").getItems()));
    }

    private void choose(int number) {
        onFx(() -> {
            this.<ComboBox<String>>find("#import-join").getSelectionModel().select(number);
            return null;
        });
        settle();
    }

    private int rows() {
        return onFx(() -> this.<TableView<?>>find("#import-preview").getItems().size());
    }

    private String text() {
        return onFx(() -> robot.lookup(node -> node instanceof Labeled).queryAll().stream()
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.joining("\n")));
    }
}
