package io.talkturn.report.study;

import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.FusionSpec;
import io.talkturn.study.plan.Column;
import io.talkturn.study.plan.Condition;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The weights of the tasks: Table 9 of the weak-label paper. */
public final class LambdaTable {
    private LambdaTable() {}

    /**
     * The table of a column: a row a condition, a column a task; of the trial that is best on dev.
     *
     * @throws UserError where the study trains no fusion models
     */
    public static Table of(StudyResults study, Column column) {
        Map<Condition, Map<String, Cell>> lambdas = new LinkedHashMap<>();
        Set<String> tasks = new LinkedHashSet<>();
        for (Condition condition : study.file().conditions()) {
            Map<String, Cell> own = lambdas(study.of(column, condition));
            tasks.addAll(own.keySet());
            lambdas.put(condition, own);
        }
        List<Table.Column> heads = new ArrayList<>(List.of(Table.Column.text("condition")));
        tasks.forEach(task -> heads.add(new Table.Column(task, Table.Kind.NUMBER, 2)));
        List<List<Cell>> rows = new ArrayList<>();
        lambdas.forEach((condition, own) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(condition.title())));
            tasks.forEach(task -> row.add(own.getOrDefault(task, Cell.of(0.0))));
            rows.add(row);
        });
        List<String> notes =
                new ArrayList<>(List.of("0: the task is not learned; “confidence”: that of every weak label."));
        notes.addAll(study.notes());
        return new Table(
                "study-lambdas",
                study.file().header().name() + ": weights of tasks, " + column.title(),
                heads,
                rows,
                notes);
    }

    private static Map<String, Cell> lambdas(CellResult cell) {
        FusionSettings fusion = cell.trials().stream()
                .filter(trial -> cell.best().isEmpty()
                        || trial.plan().equals(cell.best().get().trial().plan()))
                .map(trial -> trial.planned().spec().network())
                .filter(FusionSpec.class::isInstance)
                .map(network -> ((FusionSpec) network).fusion())
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The study trains no fusion models, which alone have weights of this kind.",
                        "Ask for the table of settings."));
        Map<String, Cell> lambdas = new LinkedHashMap<>();
        lambdas.put(fusion.primary(), Cell.of(1.0));
        for (FurtherTask task : fusion.with()) {
            Double lambda = task.lambda();
            lambdas.put(
                    task.task() + (task.isWeak() ? " (weak)" : ""),
                    lambda == null ? (task.isWeak() ? Cell.of("confidence") : Cell.of(1.0)) : Cell.of(lambda));
        }
        return lambdas;
    }
}
