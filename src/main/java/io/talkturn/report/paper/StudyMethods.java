package io.talkturn.report.paper;

import io.talkturn.report.SettingWords;
import io.talkturn.report.study.StudyResults;
import io.talkturn.study.StudyFile;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Range;
import io.talkturn.study.plan.Search;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a paper has to say of a study: data, models, search, seeds, how trials are chosen and compared. */
final class StudyMethods {
    private StudyMethods() {}

    static String of(StudyResults results, StudyData corpora) {
        StudyFile file = results.file();
        String data = file.columns().stream()
                .map(column ->
                        column.primary() + " of " + corpora.told().getOrDefault(column.corpus(), column.corpus()))
                .collect(Collectors.joining("; "));
        String conditions = file.conditions().stream().map(Condition::title).collect(Collectors.joining("; "));
        return "Data: " + data + ". Compared: " + conditions + "; the first is the baseline. " + search(file.search())
                + " Seed of all draws: " + file.rules().seed() + "; "
                + file.trials().size() + " trials were planned"
                + (file.search().canStop() && file.rules().medianStopping()
                        ? ", poor ones stopped by the median rule, whose best epoch counts"
                        : "")
                + ". " + selection(file.columns())
                + " Statistics: below each table stands what its marks and intervals rest on."
                + " Made with Talkturn " + file.header().version() + ".";
    }

    private static String search(Search search) {
        String what =
                search.ranges().entrySet().stream().map(StudyMethods::range).collect(Collectors.joining("; "));
        String of = what.isEmpty() ? "" : ": " + what;
        String seeds = search.seeds().isEmpty()
                ? ""
                : " Seeds: " + search.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
        String folds = search.folds() == null ? "" : " Each on every fold of the set " + search.folds() + ".";
        return switch (search.kind()) {
                    case RANDOM ->
                        "Random search of " + search.trials() + " draws a condition"
                                + (search.commonDraws() ? ", the same for all" : "") + of + ".";
                    case GRID -> "Grid search" + of + ".";
                    case REFINE -> "Grid search, then refined for the best " + Search.BEST + of + ".";
                    case SEEDS -> "One setting.";
                    case LIST -> "A list of " + search.rows().size() + " settings.";
                }
                + seeds
                + folds;
    }

    private static String range(Map.Entry<String, Range> entry) {
        return SettingWords.title(entry.getKey()) + " " + entry.getValue().text();
    }

    private static String selection(List<Column> columns) {
        return "Epochs and trials were chosen on dev by "
                + columns.stream()
                        .map(column -> column.metric().replace('_', ' '))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + "; values are of test.";
    }
}
