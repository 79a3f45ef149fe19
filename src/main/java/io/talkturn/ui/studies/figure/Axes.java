package io.talkturn.ui.studies.figure;

import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Range;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.SettingWords;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.StudySentence;
import io.talkturn.ui.studies.look.TrialLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the axes of a study: one for every setting that is drawn, the last one for the result. */
final class Axes {
    private Axes() {}

    /** The axes for a column of the study. */
    static List<Axis> of(StudyLook study, Column column) {
        List<TrialLine> trials = study.trials().stream()
                .filter(trial -> trial.place().column().equals(column))
                .toList();
        List<Axis> axes = new ArrayList<>();
        for (String key : study.drawn()) {
            Range range = study.file().search().ranges().get(key);
            // what another setting leaves of a sum says the same once more
            if (!(range instanceof Range.Rest)) {
                scale(key, range, trials)
                        .ifPresent(scale -> axes.add(new Axis(key, SettingWords.title(study.file(), key), scale)));
            }
        }
        result(column, trials).ifPresent(axes::add);
        return axes;
    }

    private static Optional<Axis> result(Column column, List<TrialLine> trials) {
        DoubleSummaryStatistics values = trials.stream()
                .filter(trial -> trial.state().hasResults())
                .map(TrialLine::dev)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return values.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Axis(
                        Axis.RESULT,
                        Texts.of("studies.dev", StudySentence.metric(column.metric())),
                        new Scale.Even(values.getMin(), values.getMax())));
    }

    /** The scale of what can be drawn, wide enough for what conditions fix. */
    private static Optional<Scale> scale(String key, @Nullable Range range, List<TrialLine> trials) {
        List<String> values = trials.stream()
                .map(trial -> trial.value(key))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        boolean isNumbers = values.stream().allMatch(value -> SettingWords.number(value) != null);
        if (!isNumbers || range instanceof Range.Choice || range instanceof Range.Cycle) {
            return Optional.of(words(range, values));
        }
        DoubleSummaryStatistics found = values.stream()
                .map(SettingWords::number)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return Optional.of(numbers(range, found, values));
    }

    private static Scale words(@Nullable Range range, List<String> values) {
        List<String> offered = switch (range) {
            case Range.Choice choice -> choice.values();
            case Range.Cycle cycle -> cycle.values();
            case null, default -> List.of();
        };
        List<String> all =
                Stream.concat(offered.stream(), values.stream()).distinct().toList();
        boolean isNumbers = all.stream().allMatch(value -> SettingWords.number(value) != null);
        return new Scale.Words(
                isNumbers
                        ? all.stream()
                                .sorted(Comparator.comparingDouble(Double::parseDouble))
                                .toList()
                        : all);
    }

    private static Scale numbers(@Nullable Range range, DoubleSummaryStatistics found, List<String> values) {
        double least = found.getMin();
        double most = found.getMax();
        return switch (range) {
            case Range.Whole(long from, long to) ->
                new Scale.Even(Math.min((double) from, least), Math.max((double) to, most));
            case Range.Uniform(double from, double to) -> new Scale.Even(Math.min(from, least), Math.max(to, most));
            case Range.Log(double from, double to) ->
                new Scale.Log(least > 0 ? Math.min(from, least) : from, Math.max(to, most), least == 0);
            case Range.ZeroOrLog(double _, double from, double to) -> {
                double smallest = values.stream()
                        .mapToDouble(Double::parseDouble)
                        .filter(value -> value > 0)
                        .min()
                        .orElse(from);
                yield new Scale.Log(Math.min(from, smallest), Math.max(to, most), true);
            }
            case null, default -> new Scale.Even(least, most);
        };
    }
}
