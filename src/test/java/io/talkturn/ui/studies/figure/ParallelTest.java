package io.talkturn.ui.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.StudyFixture;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.StudyLooker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParallelTest {
    @TempDir
    Path folder;

    private Parallel of(StudyFixture study) {
        StudyLook look = new StudyLooker().look(folder, study.folder().path()).look();
        return Parallel.of(look, look.file().columns().getFirst());
    }

    @Test
    void everyDrawnSettingHasAnAxisOnItsScale() {
        Parallel figure =
                of(StudyFixture.auxiliary(ProjectFixture.in(folder), "a", 6).settled(1));

        // what is left of a sum is no axis of its own
        assertThat(figure.axes())
                .extracting(Axis::key)
                .containsExactly(
                        "learningRate", "batch", "primaryGru", "weights", "contentSize", "gruDropout", Axis.RESULT);
        assertThat(figure.axes().get(0).scale()).isInstanceOf(Scale.Log.class);
        assertThat(figure.axes().get(2).scale()).isEqualTo(new Scale.Words(List.of("1", "64", "128", "192", "256")));
        assertThat(figure.lines()).hasSize(18);
        assertThat(figure.lines().stream().filter(Parallel.Line::isStopped)).hasSize(3);
        assertThat(figure.lines().getLast().trial().isBest()).isTrue();
    }

    @Test
    void aLogarithmicScaleIsOneAndZeroStandsApart() {
        Scale log = new Scale.Log(0.001, 0.1, false);
        assertThat(log.place("0.01")).isCloseTo(0.5, within(1e-9));
        assertThat(log.place("0")).isNaN();

        Scale withZero = new Scale.Log(0.001, 0.1, true);
        assertThat(withZero.place("0")).isZero();
        assertThat(withZero.place("0.001")).isPositive();
        assertThat(withZero.bottom()).isEqualTo("0");
        assertThat(new Scale.Words(List.of("a", "b", "c")).place("b")).isEqualTo(0.5);
        assertThat(new Scale.Even(1, 1).place("1")).isEqualTo(0.5);
    }

    @Test
    void onlyWhatPassesEveryBrushedPartIsWithin() {
        Parallel figure =
                of(StudyFixture.auxiliary(ProjectFixture.in(folder), "a", 6).settled(0));
        Map<String, Span> brushed = Map.of("weights", Span.between(0.9, 1.1), Axis.RESULT, Span.between(0.5, 1));

        List<String> weights = figure.lines().stream()
                .filter(line -> line.isWithin(figure.axes(), brushed))
                .map(line -> line.trial().value("weights"))
                .distinct()
                .toList();

        assertThat(weights).containsExactly("random");
    }

    @Test
    void withoutResultsThereIsNothingToSee() {
        assertThat(of(StudyFixture.auxiliary(ProjectFixture.in(folder), "a", 2)).isEmpty())
                .isTrue();
    }
}
