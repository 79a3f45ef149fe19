package io.talkturn.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.report.WrittenRun;
import io.talkturn.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper as PDF, read again with another library. */
final class PaperPdfTest {
    /** Only the program's own font, so that the test says the same on every computer. */
    private final PaperFonts fonts = new PaperFonts(new FontFiles(List.of()));

    @TempDir
    Path project;

    private PDDocument pdf(Paper paper, PaperLook look) throws IOException {
        return Loader.loadPDF(PaperExport.pdf(paper, look, fonts, Progress.NONE));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private Paper ofRuns(int count) {
        CorpusFolder.write(WrittenRun.corpus(), project.resolve("corpora/small"));
        List<RunFolder> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", i, true)));
        }
        return PaperReader.ofRuns(runs).paper(PaperChoice.all());
    }

    private static PaperLook look() {
        return PaperLook.of(PaperForm.PDF);
    }

    @Test
    void textLegendLabelsSettingsAndPageNumbersCanBeRead() throws IOException {
        try (PDDocument document = pdf(ofRuns(1), look().withWindows())) {
            assertThat(text(document))
                    .contains("The <first> talk")
                    .contains("seed 0", "emotion", "combined over all tasks")
                    .contains("not loudness, and not an explanation by itself")
                    .contains("none low medium high")
                    .contains("Plain words 3")
                    .contains("sad & low ×")
                    .contains("looked at 3 talkturns")
                    .contains("page 1 of")
                    .contains("Confusion matrix");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("The <first> talk");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("The <first> talk");
        }
    }

    @Test
    void allFontsAreInside() throws IOException {
        try (PDDocument document = pdf(ofRuns(2), look().in(Style.PAPER))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void thePaperIsA4OrLetter() throws IOException {
        for (PaperSize size : PaperSize.values()) {
            try (PDDocument document = pdf(HostileCorpus.paper("hello"), look().on(size))) {
                assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(size.width());
                assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(size.height());
            }
        }
    }

    @Test
    void twoRunsStandBesideEachOtherUnderTheirNames() throws IOException {
        Paper paper = ofRuns(2);
        try (PDDocument document = pdf(paper, look())) {
            String text = text(document);
            paper.columns().forEach(column -> assertThat(text).contains(column));
            assertThat(text).contains("angry, predicted sad & low ×");
        }
    }

    @Test
    void hostileTextIsTextAndAWordLongerThanAPageIsBroken() throws IOException {
        try (PDDocument document =
                pdf(HostileCorpus.paper(HostileCorpus.SCRIPT, HostileCorpus.CONTROLS, "x".repeat(10_000)), look())) {
            String text = text(document);
            assertThat(text)
                    .contains("<script>alert('x')</script> & \"so\"")
                    .contains("bell null escape[31m override evil end");
            assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(10_000);
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void whatNoFontHasIsCountedAndSaid() throws IOException {
        try (PDDocument document = pdf(HostileCorpus.paper("สวัสดี", "so happy 😀"), look())) {
            assertThat(text(document)).contains("□", "[grinning face]");
        }
        assertThat(fonts.missing())
                .anyMatch(note -> note.contains("script Thai") && note.contains("Noto Sans Thai"))
                .anyMatch(note -> note.contains("One sign stands as its name"));
    }

    @Test
    void headsAreRepeatedOnEveryPageOfAConversation() throws IOException {
        String[] many = Collections.nCopies(120, "some words that fill a line").toArray(String[]::new);
        try (PDDocument document = pdf(HostileCorpus.paper(many), look())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("120 talkturns", "page " + page + " of");
            }
        }
    }

    @Test
    void aCancelLeavesTheOldFile() throws IOException {
        Path file = project.resolve("one.pdf");
        Files.writeString(file, "old");
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> PaperExport.write(HostileCorpus.paper("hello"), look(), fonts, file, cancelled));
        assertThat(file).hasContent("old");
        assertThat(project).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
    }
}
