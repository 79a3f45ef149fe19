package io.talkturn.ui.studies;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.StudyFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.studies.look.ConditionLine;
import io.talkturn.ui.studies.look.StudyLine;
import io.talkturn.ui.studies.look.StudySentence;
import io.talkturn.ui.studies.look.TrialLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's behaviour without a toolkit: work runs at once on the calling thread. */
final class StudiesViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final SimpleObjectProperty<Path> open = new SimpleObjectProperty<>();
    private ProjectFixture project;
    private StudiesViewModel page;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
    }

    private void openProject() {
        page = new StudiesViewModel(jobs, open);
        open.set(folder);
    }

    private List<String> ids() {
        return page.shown().stream().map(TrialLine::id).toList();
    }

    private List<String> words() {
        return page.shown().stream().map(TrialLine::words).toList();
    }

    private static String sentence(StudyFixture study) {
        return StudySentence.of(study.folder().read()).stream()
                .map(StudySentence.Part::text)
                .collect(Collectors.joining());
    }

    @Test
    void aProjectWithoutStudiesHasAnEmptyList() {
        openProject();

        assertThat(page.lines()).isEmpty();
        assertThat(page.chosenProperty().get()).isNull();
    }

    @Test
    void theFirstStudyIsLookedAtUntilAnotherIsChosen() {
        StudyFixture.auxiliary(project, "a first", 2);
        StudyFixture second = StudyFixture.seeds(project, "b second", List.of(1L, 2L));
        openProject();

        assertThat(page.lines()).extracting(StudyLine::title).containsExactly("a first", "b second");
        assertThat(page.line().state()).isEqualTo("not started");
        assertThat(page.shown()).hasSize(6);

        page.chosenProperty().set(second.folder().path());

        assertThat(page.line().figures()).isEqualTo("3 conditions · 2 seeds");
    }

    @Test
    void aStudyIsASentence() {
        assertThat(sentence(StudyFixture.auxiliary(project, "a", 12)))
                .isEqualTo(
                        "Compare auxiliary targets none, h, hf for emotion of scenes; 12 random trials each, chosen by"
                                + " dev accuracy, early end by the median rule, study seed 7.");
        assertThat(sentence(StudyFixture.seeds(project, "b", List.of(3L, 4L))))
                .contains("; 3, 4 as seeds, chosen by dev accuracy, early end by");
    }

    @Test
    void everyStateHasItsWords() {
        StudyFixture.auxiliary(project, "a", 4)
                .going()
                .stopped("none/1", 9, 0.4)
                .finished("none/2", 0.6)
                .finished("none/3", 0.7)
                .running("h/1", 5, 0.4)
                .waiting("h/2", 9, List.of(1))
                .failed("hf/1", "no memory left");
        openProject();

        assertThat(words())
                .containsExactly(
                        "stopped early, epoch 9",
                        "finished",
                        "best of none",
                        "not started",
                        "epoch 5 of 20",
                        "waits for h/1",
                        "not started",
                        "not started",
                        "failed: no memory left",
                        "not started",
                        "not started",
                        "not started");
        assertThat(StudySentence.left(page.lookProperty().get(), 2))
                .endsWith(
                        "at 2 workers · 3 of 12 trials settled · 1 at work · 1 stopped early · 1 failed · h/2 waits for"
                                + " h/1");
        assertThat(page.lookProperty().get().needingAPerson()).containsExactly("hf/1");
    }

    @Test
    void aConditionHasItsTestValueOnlyWhenItIsSettled() {
        StudyFixture study = StudyFixture.auxiliary(project, "a", 2)
                .finished("none/1", 0.5)
                .finished("none/2", 0.7)
                .finished("h/1", 0.6);
        openProject();

        List<ConditionLine> conditions = page.lookProperty().get().conditions();
        assertThat(conditions).extracting(ConditionLine::cell).containsExactly("none", "h", "hf");
        assertThat(conditions.get(0).bestDev()).isGreaterThan(0.69);
        assertThat(conditions.get(0).test()).isNotNull();
        assertThat(conditions.get(1).bestDev()).isGreaterThan(0.59);
        assertThat(conditions.get(1).test()).isNull();
        assertThat(conditions.get(2).bestDev()).isNull();

        study.finished("h/2", 0.65);
        page.refresh();

        assertThat(page.lookProperty().get().conditions().get(1).test()).isNotNull();
    }

    @Test
    void theFilterStaysWhileTrialsGoOn() {
        StudyFixture study = StudyFixture.auxiliary(project, "a", 2).finished("none/1", 0.5);
        openProject();
        page.filterProperty().set(new TrialFilter(Set.of("none", "h"), Set.of(TrialFilter.Stand.FINISHED), ""));

        assertThat(ids()).containsExactly("none/1");

        study.finished("h/2", 0.6).finished("hf/1", 0.6);
        page.refresh();

        assertThat(ids()).containsExactly("none/1", "h/2");

        page.filterProperty().set(new TrialFilter(Set.of(), Set.of(), "softmax"));
        assertThat(ids()).containsExactly("none/2", "h/2", "hf/2");
    }

    @Test
    void whatIsBrushedComesOnTopOfTheFilter() {
        StudyFixture.auxiliary(project, "a", 2);
        openProject();
        page.brushProperty().set(trial -> trial.id().endsWith("/2"));

        assertThat(ids()).containsExactly("none/2", "h/2", "hf/2");
    }

    @Test
    void aStudyThatCannotBeReadSaysWhyAndHidesNoOther() {
        StudyFixture damaged = StudyFixture.auxiliary(project, "a", 2);
        StudyFixture.auxiliary(project, "b", 2);
        AtomicFiles.writeText(damaged.folder().file(), "{");
        openProject();

        assertThat(page.lines()).hasSize(2);
        assertThat(page.line().state()).startsWith("damaged: ");
        assertThat(page.lookProperty().get()).isNull();
        assertThat(page.lines().get(1).state()).isEqualTo("not started");
    }

    @Test
    void aStudyThatIsGoneIsNotLookedAtAnyMore() throws Exception {
        StudyFixture first = StudyFixture.auxiliary(project, "a", 1);
        StudyFixture second = StudyFixture.auxiliary(project, "b", 1);
        openProject();
        Files.delete(first.folder().file());
        page.refresh();

        assertThat(page.lines()).extracting(StudyLine::title).containsExactly("b");
        assertThat(page.chosenProperty().get()).isEqualTo(second.folder().path());
    }

    @Test
    void itGoesOnAndIsPaused() {
        StudyFixture study = StudyFixture.auxiliary(project, "a", 1).settled(0).going();
        openProject();

        assertThat(page.line().standing()).isEqualTo(StudyLine.Standing.DONE);

        StudyFixture other =
                StudyFixture.auxiliary(project, "b", 2).finished("none/1", 0.4).going();
        page.refresh();
        page.chosenProperty().set(other.folder().path());
        assertThat(page.line().standing()).isEqualTo(StudyLine.Standing.GOING);

        page.pause();

        assertThat(page.line().standing()).isEqualTo(StudyLine.Standing.PAUSED);
        assertThat(page.line().state()).isEqualTo("paused at 1");
        assertThat(study.folder().isGoing()).isTrue();
    }

    @Test
    void aTrialThatFailedIsTakenOutWithItsReason() {
        StudyFixture.auxiliary(project, "a", 1).failed("h/1", "no memory left");
        openProject();
        page.exclude(List.of("h/1"), "needs more memory", () -> {});

        assertThat(words()).contains("excluded: needs more memory");

        page.again(List.of("h/1"));

        assertThat(words()).contains("failed: no memory left");
    }

    @Test
    void decisionsAreMadeAgain() {
        StudyFixture.auxiliary(project, "a", 1).stopped("none/1", 9, 0.4);
        openProject();
        List<Integer> differing = new ArrayList<>();
        page.check(outcome -> differing.add(outcome.differences().size()));

        // the evidence of the fixture is invented, which the check must notice
        assertThat(differing).containsExactly(1);
    }
}
