package io.talkturn.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.io.CorpusOutline;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunEpochs;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.project.Step.Standing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepsTest {
    private static final CorpusItem CORPUS = new CorpusItem(
            Path.of("corpora/meld"),
            new CorpusOutline(
                    Path.of("corpora/meld"),
                    new CorpusInfo("meld", "MELD", false, "meld", "meld", "2026-01-01T00:00:00Z", "0.1.0"),
                    List.of("emotion"),
                    0,
                    List.of(),
                    new ImportReport(3, 1432, 13708, List.of())),
            null);
    private static final CorpusItem DAMAGED =
            new CorpusItem(Path.of("corpora/x"), null, new UserError("Damaged.", "Import it again."));

    @Test
    void anEmptyProjectWantsData() {
        List<Step> steps = Steps.of(new ProjectState(List.of(), List.of()));
        assertThat(now(steps)).containsExactly(PageId.DATA);
        assertThat(steps.getFirst().text()).contains("Import one");
    }

    @Test
    void aCorpusThatCannotBeReadIsNotEnough() {
        List<Step> steps = Steps.of(new ProjectState(List.of(DAMAGED), List.of()));
        assertThat(now(steps)).containsExactly(PageId.DATA);
        assertThat(steps.getFirst().text()).contains("can be read");
    }

    @Test
    void aCorpusWantsAModel() {
        List<Step> steps = Steps.of(new ProjectState(List.of(CORPUS), List.of()));
        assertThat(now(steps)).containsExactly(PageId.MODEL);
        assertThat(steps.getFirst().text()).isEqualTo("1 corpus with 13,708 talkturns.");
    }

    @Test
    void aRunUnderWayWantsNothing() {
        ProcessHandle self = ProcessHandle.current();
        List<Step> steps = Steps.of(new ProjectState(List.of(CORPUS), List.of(run(RunState.RUNNING, self.pid()))));
        assertThat(now(steps)).isEmpty();
        assertThat(text(steps, PageId.TRAIN)).contains("1 run under way");
    }

    @Test
    void aRunWhoseWorkerDiedWantsResuming() {
        List<Step> steps = Steps.of(new ProjectState(List.of(CORPUS), List.of(run(RunState.RUNNING, 0))));
        assertThat(now(steps)).containsExactly(PageId.TRAIN);
        assertThat(text(steps, PageId.TRAIN)).contains("can go on");
    }

    @Test
    void failuresAloneWantALook() {
        List<Step> steps = Steps.of(new ProjectState(List.of(CORPUS), List.of(run(RunState.FAILED, 0))));
        assertThat(now(steps)).containsExactly(PageId.TRAIN);
        assertThat(text(steps, PageId.TRAIN)).contains("failed");
    }

    @Test
    void aFinishedRunLeadsToResultsAndTranscripts() {
        List<Step> steps = Steps.of(
                new ProjectState(List.of(CORPUS), List.of(run(RunState.FINISHED, 0), run(RunState.FAILED, 0))));
        assertThat(now(steps)).containsExactly(PageId.RESULTS, PageId.TRANSCRIPTS);
    }

    private static List<PageId> now(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.standing() == Standing.NOW)
                .map(Step::page)
                .toList();
    }

    private static String text(List<Step> steps, PageId page) {
        return steps.stream()
                .filter(s -> s.page() == page)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static RunEntry run(RunState state, long pid) {
        RunStatus status =
                new RunStatus(state, new RunEpochs(1, 10, 0, null), "CPU", "", null, pid, null, "2026-01-01T00:00:00Z");
        return new RunEntry(new RunFolder(Path.of("runs/r")), null, status, null, null);
    }
}
