package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/** What the page writes down and prints. */
final class TranscriptExportsTest extends TranscriptsPageTestBase {
    /** Through the dialog, as a person does. */
    private void paper(String output, Path file) {
        files.answer(file);
        MenuButton menu = find("#transcript-export");
        onFx(() -> {
            menu.getItems().stream()
                    .filter(item -> "transcripts.export.paper".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        settle();
        onFx(() -> {
            HBox outputs = (HBox) Objects.requireNonNull(inDialog("#paper-output"));
            outputs.getChildren().stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> String.valueOf(button.getUserData()).equals(output))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            ((Button) Objects.requireNonNull(inDialog("#paper-go"))).fire();
            return null;
        });
        settle();
    }

    private void export(String id, Path file) {
        files.answer(file);
        MenuButton menu = find("#transcript-export");
        onFx(() -> {
            menu.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
            return null;
        });
        settle();
    }

    @Test
    void whatIsExportedIsWhatIsShown() throws Exception {
        open(1280, 800);
        choose("test-02");
        Path csv = folder.resolve("shown.csv");
        export("transcripts.export.rows", csv);

        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(transcript().getItems().size() + 1);
        assertThat(lines.getFirst())
                .isEqualTo("conversation,talkturn,number,speaker,text,truth,prediction,error,weight,z,bucket");
        assertThat(lines.get(1)).startsWith("test-02,test-02_0,1,");
    }

    @Test
    void aConversationIsWrittenAsHtmlWithItsLegend() throws Exception {
        open(1280, 800);
        choose("test-02");
        Path html = folder.resolve("shown.html");
        paper("HTML", html);

        assertThat(Files.readString(html))
                .contains("test-02")
                .contains("not loudness")
                .contains("combined over all tasks")
                .contains("simulated data");
    }

    @Test
    void aConversationIsPrintedPageByPage() {
        open(1280, 800);
        choose("test-02");
        paper("PRINTER", folder.resolve("unused"));
        waitUntil(() -> !printers.printed().isEmpty());

        assertThat(printers.printed().getFirst().getHeight()).isGreaterThan(3000);
    }

    @Test
    void withoutAPrinterItIsSaid() {
        printers.none();
        open(1280, 800);
        choose("test-02");
        paper("PRINTER", folder.resolve("unused"));

        Label refused = (Label) Objects.requireNonNull(inDialog("#paper-refused"));
        assertThat(onFx(refused::getText)).contains("knows no printer", "Save as PDF");
    }
}
