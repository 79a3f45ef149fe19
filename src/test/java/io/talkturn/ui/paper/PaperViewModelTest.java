package io.talkturn.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.AttentionMix;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.report.WrittenRun;
import io.talkturn.report.paper.Paper;
import io.talkturn.report.paper.PaperForm;
import io.talkturn.report.paper.PaperSize;
import io.talkturn.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dialog asks, and what is read for it, without a node. */
final class PaperViewModelTest {
    @TempDir
    private Path project;

    private List<RunFolder> runs;
    private PaperViewModel model;

    @BeforeEach
    void makeModel() {
        CorpusFolder.write(WrittenRun.corpus(), corpus());
        runs = List.of(
                WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 3, true)),
                WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 4, true)));
        model = model(true);
    }

    private Path corpus() {
        return project.resolve("corpora/small");
    }

    private PaperViewModel model(boolean isShaded) {
        return new PaperViewModel(
                new PaperSubject(
                        "one",
                        List.of(
                                new PaperPart("Conversation", "One", Set.of("one"), Set.of(), "", 4),
                                new PaperPart("Talkturn 2", "", Set.of("one"), Set.of("one-1"), "selection", 1)),
                        runs,
                        List.of("seed 3", "seed 4"),
                        corpus(),
                        new PaperSubject.Text("emotion", false),
                        new PaperSubject.Shades(isShaded, AttentionMix.COMBINED, Style.PAPER)),
                PaperSize.A4);
    }

    @Test
    void itBeginsWithWhatIsLookedAtAsPdfInTheStyleOfThePage() {
        assertThat(model.partProperty().get().title()).isEqualTo("Conversation (4 talkturns): One");
        assertThat(model.look().form()).isEqualTo(PaperForm.PDF);
        assertThat(model.look().style()).isEqualTo(Style.PAPER);
        assertThat(model.fileName()).isEqualTo("one.pdf");
        assertThat(model.runsProperty().get()).isEqualTo(2);
    }

    @Test
    void bothRunsOneOrNoneCanStandThere() {
        assertThat(model.runChoices()).containsExactly(2, 1, 0);
        assertThat(model.runTitle(2)).isEqualTo("seed 3 and seed 4, side by side");
        assertThat(model.reading().read().columns()).hasSize(2);

        model.runsProperty().set(1);
        assertThat(model.reading().read().columns()).hasSize(1);

        model.runsProperty().set(0);
        assertThat(model.reading().read().isShaded()).isFalse();
    }

    @Test
    void aPartIsReadAndSaysHowItWasChosen() {
        model.partProperty().set(model.parts().getLast());
        Paper paper = model.reading().read();
        assertThat(paper.talkturns()).isEqualTo(1);
        assertThat(paper.settings()).anyMatch(setting -> setting.value().equals("selection"));
    }

    @Test
    void stylesAreForRunsAndSizesForPages() {
        assertThat(model.isShaded().get()).isTrue();
        model.outputProperty().set(PaperOutput.JEFFERSON);
        assertThat(model.isShaded().get()).isFalse();
        assertThat(model.isPaged().get()).isFalse();
        assertThat(model.fileName()).isEqualTo("one.txt");
        model.outputProperty().set(PaperOutput.PRINTER);
        assertThat(model.isPaged().get()).isTrue();
        model.runsProperty().set(0);
        assertThat(model.isShaded().get()).isFalse();
    }

    @Test
    void whatFusionNetworksSaidHasNoShadesToChoose() {
        assertThat(model(false).isShaded().get()).isFalse();
    }

    @Test
    void thePaperIsTheOneOfTheCountry() {
        assertThat(PaperViewModel.usual(Locale.US)).isEqualTo(PaperSize.LETTER);
        assertThat(PaperViewModel.usual(Locale.UK)).isEqualTo(PaperSize.A4);
    }
}
