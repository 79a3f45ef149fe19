package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with names as meeting tools export them. */
final class NamedTextFormatTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minutes\n\nAnna Berg   0:03\nGood morning.\nHow are you?\n\nBen   0:10\nIt was fine: really.\n",
                "[00:00:03] Anna Berg: Good morning.\nHow are you?\n[00:00:10] Ben: It was fine: really.\n",
                "00:03 Anna Berg: Good morning. How are you?\n00:10 Ben: It was fine: really.\n",
                "Anna Berg (00:03): Good morning. How are you?\nBen (00:10): It was fine: really.\n",
                "Anna Berg [0:0:3.0]\nGood morning. How are you?\nBen [0:0:10.0]\nIt was fine: really.\n"
            })
    void namesAndTimesAreFoundWhereverTheyStand(String text) {
        assertThat(Imported.of(Imported.file(folder, "a.txt", text)).turns())
                .containsExactly("Anna Berg 3.00-? Good morning. How are you?", "Ben 10.00-? It was fine: really.");
    }

    @Test
    void olderExportsOfTeamsHaveTheNameUnderTheTimes() {
        Path file = Imported.file(
                folder, "a.txt", "0:0:0.0 --> 0:0:3.5\nAnna Berg\nGood morning.\n\n0:0:4.0 --> 0:0:5.5\nBen\nFine.\n");

        assertThat(Imported.of(file).turns())
                .containsExactly("Anna Berg 0.00-3.50 Good morning.", "Ben 4.00-5.50 Fine.");
    }

    private Path docx(String document) throws IOException {
        Path file = folder.resolve("a.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String paragraph(String... runs) {
        return "<w:p><w:r><w:t>" + String.join("</w:t><w:br/><w:t>", runs) + "</w:t></w:r></w:p>";
    }

    @Test
    void theParagraphsOfAWordDocumentAreLines() throws IOException {
        Path file = docx("<w:document xmlns:w=\"w\"><w:body>" + paragraph("Anna   0:03", "Good morning.")
                + paragraph("Ben   0:10", "It was fine.") + "</w:body></w:document>");

        assertThat(Imported.of(file).turns()).containsExactly("Anna 3.00-? Good morning.", "Ben 10.00-? It was fine.");
    }

    @Test
    void entitiesOfAWordDocumentAreNeverResolved() throws IOException {
        Path file = docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">"
                + paragraph("Anna: &x;") + paragraph("Ben: Hi.") + "</w:document>");

        assertThat(Imported.refusal(file)).isNotBlank().doesNotContain("root");
    }

    @Test
    void proseWithAColonHereAndThereIsNoTranscript() {
        Path file = Imported.file(
                folder,
                "a.txt",
                "A story\n" + "It was a long day and nobody came.\n".repeat(30) + "Note: he left.\n"
                        + "So it went.\n".repeat(10));

        assertThat(Imported.refusal(file)).contains("not known");
    }

    @Test
    void aFolderOfTextsIsACorpusOfConversations() {
        Imported.file(folder, "one/train/a.txt", "Anna: Hello.\nBen: Hi.\n");
        Imported.file(folder, "one/test/b.txt", "Anna: Bye.\nBen: Bye you.\n");

        Imported found = Imported.of(folder.resolve("one"));

        assertThat(found.corpus().partitions())
                .containsEntry("a", Partition.TRAIN)
                .containsEntry("b", Partition.TEST);
        assertThat(found.turns()).hasSize(4);
    }

    @Test
    void oneLongLineIsReadInOneGo() {
        Path file = Imported.file(
                folder,
                "a.txt",
                "Anna (0:03): a\nBen (0:10): b\nAnna (0:12): " + "a ".repeat(300_000) + "\nBen (0:20): b"
                        + " :".repeat(200_000) + "\n");

        assertThat(Imported.of(file).turns()).hasSize(4);
    }
}
