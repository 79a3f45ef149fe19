package io.talkturn.ui.model;

import io.talkturn.model.Architecture;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskWeights;
import io.talkturn.task.WeightRule;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.TaskTitles;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.WeightBar;
import io.talkturn.ui.kit.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is predicted: the primary task, the tree of auxiliary tasks, and a bar a loss weight. */
final class TaskPanel extends VBox {
    private static final double ROOM_TO_DRAG = 1.25;

    private final ModelViewModel model;
    private final ComboBox<String> primary = new ComboBox<>();
    private final Segmented<WeightRule> rule;
    private final GridPane grid = new GridPane();
    private final Map<AuxiliaryTask, Row> rows = new EnumMap<>(AuxiliaryTask.class);
    private final Map<TaskFamily, CheckBox> families = new EnumMap<>(TaskFamily.class);
    private final Map<TaskFamily, Label> familySums = new EnumMap<>(TaskFamily.class);
    private final WeightBar primaryBar;
    private final Label primaryWeight = number();
    private final VBox auxiliaryHead;
    private boolean showing;

    private record Row(CheckBox box, WeightBar bar, Label weight, Label information) {}

    TaskPanel(ModelViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "task-panel");
        setSpacing(8);
        rule = new Segmented<>(
                List.of(WeightRule.values()), r -> Texts.of("rule." + r.name().toLowerCase(Locale.ROOT)));
        primaryBar = new WeightBar("primary", model::dragPrimaryWeight, model::endDrag);
        primaryBar.setAccessibleText(Texts.of("model.primaryWeight"));
        Label auxiliary = Labels.heading(Texts.of("model.auxiliary"));
        auxiliaryHead = new VBox(6, auxiliary, new HBox(rule), weightsNote());
        buildPrimary();
        buildGrid();
        getChildren().addAll(Labels.heading(Texts.of("model.predict")), primary, auxiliaryHead, grid);
        rule.valueProperty().subscribe((before, chosen) -> ruleChosen(chosen));
        model.corpusProperty().subscribe(this::showPrimaries);
        model.draftProperty().subscribe(this::show);
        model.weightsProperty().subscribe(this::show);
    }

    /** Beside the weights, so that those that are empty or others than before say why. */
    private Label weightsNote() {
        Label note = Labels.wrapped("", "warn");
        note.setId("model-weights-note");
        note.textProperty().bind(model.weightsNoteProperty());
        Presence.when(note.textProperty().isNotEmpty(), note);
        return note;
    }

    private void buildPrimary() {
        primary.setMaxWidth(Double.MAX_VALUE);
        primary.setId("model-primary");
        primary.setAccessibleText(Texts.of("model.predict"));
        primary.setTooltip(new Tooltip(Texts.of("model.predict.tip")));
        primary.valueProperty().subscribe((before, chosen) -> {
            if (!showing && chosen != null) {
                model.choosePrimary(chosen);
            }
        });
    }

    private void buildGrid() {
        grid.getStyleClass().add("task-grid");
        grid.getColumnConstraints()
                .addAll(column(USE_COMPUTED_SIZE, true), column(84, true), column(52, false), column(52, false));
        grid.addRow(
                0,
                new Label(),
                muted("model.column.weightBar"),
                muted("model.column.weight"),
                muted("model.column.mi"));
        Label name = Labels.text(Texts.of("task.pri"));
        name.getStyleClass().add("strong");
        grid.addRow(1, name, primaryBar, primaryWeight);
        int line = 2;
        for (TaskFamily family : TaskFamily.values()) {
            addFamily(family, line++);
            for (AuxiliaryTask task : AuxiliaryTask.of(family)) {
                addTask(task, line++);
            }
        }
    }

    private void addFamily(TaskFamily family, int line) {
        CheckBox box = new CheckBox(TaskTitles.of(family));
        box.getStyleClass().addAll("family-box", style(family));
        box.setAllowIndeterminate(false);
        box.setId("family-" + style(family));
        box.setOnAction(e -> model.choose(family, box.isSelected()));
        Label sum = number();
        families.put(family, box);
        familySums.put(family, sum);
        grid.add(box, 0, line, 2, 1);
        grid.add(sum, 3, line);
    }

    private void addTask(AuxiliaryTask task, int line) {
        CheckBox box = new CheckBox(TaskTitles.of(task));
        box.getStyleClass().addAll("task-box", style(task.family()));
        box.setMinWidth(USE_PREF_SIZE);
        box.setId("task-" + task.id());
        box.setTooltip(new Tooltip(Texts.of("task." + task.id() + ".tip")));
        box.setOnAction(e -> model.choose(task, box.isSelected()));
        WeightBar bar = new WeightBar(style(task.family()), w -> model.dragWeight(task, w), model::endDrag);
        bar.setId("weight-" + task.id());
        bar.setAccessibleText(Texts.of("model.weightOf", TaskTitles.of(task)));
        Row row = new Row(box, bar, number(), number());
        row.information().getStyleClass().add("muted");
        rows.put(task, row);
        grid.addRow(line, box, bar, row.weight(), row.information());
    }

    private void ruleChosen(WeightRule chosen) {
        if (!showing) {
            model.choose(chosen);
        }
    }

    private void showPrimaries() {
        showing = true;
        Choices.fill(
                primary, model.primaries(), model.draftProperty().get().tasks().primary());
        showing = false;
        show();
    }

    private void show() {
        showing = true;
        Draft draft = model.draftProperty().get();
        primary.setValue(draft.tasks().primary());
        rule.valueProperty().set(draft.tasks().rule());
        boolean multiTask = draft.model().architecture() != Architecture.HAN;
        auxiliaryHead.setDisable(!multiTask);
        Why.say(auxiliaryHead, why(false));
        TaskWeights weights = model.weightsProperty().get();
        double highest = highest(weights);
        showPrimary(draft, weights, multiTask);
        rows.forEach((task, row) -> showTask(task, row, draft, weights, highest, multiTask));
        families.forEach((family, box) -> showFamily(family, box, draft, multiTask));
        showing = false;
    }

    private void showPrimary(Draft draft, @Nullable TaskWeights weights, boolean multiTask) {
        primaryBar.setDisable(!multiTask || draft.tasks().auxiliary().isEmpty());
        Why.say(primaryBar, Texts.of("model.weight.alone"));
        double weight = !multiTask ? 1 : weights == null ? Double.NaN : weights.primary();
        primaryBar.valueProperty().set(Double.isNaN(weight) ? 0 : weight);
        primaryWeight.setText(Format.decimals(weight, 3));
    }

    private void showTask(
            AuxiliaryTask task,
            Row row,
            Draft draft,
            @Nullable TaskWeights weights,
            double highest,
            boolean multiTask) {
        boolean possible = model.isPossible(task);
        boolean chosen = draft.tasks().auxiliary().contains(task);
        row.box().setSelected(chosen && multiTask);
        row.box().setDisable(!possible || !multiTask);
        row.bar().setDisable(!chosen || !multiTask);
        Why.say(row.box(), why(multiTask));
        Why.say(row.bar(), possible && multiTask ? Texts.of("model.weight.unchosen") : why(multiTask));
        row.bar().highestProperty().set(highest);
        double weight = weights == null || !chosen || !multiTask ? 0 : weights.of(task);
        row.bar().valueProperty().set(weight);
        row.weight().setText(chosen && multiTask && weights != null ? Format.decimals(weight, 3) : "");
        CorpusMeasures measures = model.measuresProperty().get();
        Double information =
                measures == null ? null : measures.mutualInformation().get(task);
        row.information().setText(information == null ? "" : Format.decimals(information, 3));
    }

    private void showFamily(TaskFamily family, CheckBox box, Draft draft, boolean multiTask) {
        List<AuxiliaryTask> possible = new ArrayList<>(AuxiliaryTask.of(family));
        possible.removeIf(t -> !model.isPossible(t));
        long chosen =
                possible.stream().filter(draft.tasks().auxiliary()::contains).count();
        box.setDisable(possible.isEmpty() || !multiTask);
        Why.say(box, why(multiTask));
        box.setIndeterminate(multiTask && chosen > 0 && chosen < possible.size());
        box.setSelected(multiTask && chosen > 0 && chosen == possible.size());
        CorpusMeasures measures = model.measuresProperty().get();
        double sum = measures == null
                ? Double.NaN
                : possible.stream()
                        .mapToDouble(t -> measures.mutualInformation().getOrDefault(t, 0.0))
                        .sum();
        Label label = familySums.get(family);
        if (label != null) {
            label.setText(Double.isNaN(sum) || possible.isEmpty() ? "" : Format.decimals(sum, 3));
        }
    }

    private static double highest(@Nullable TaskWeights weights) {
        double most = weights == null
                ? 0
                : weights.auxiliary().values().stream()
                        .mapToDouble(w -> w)
                        .max()
                        .orElse(0);
        return Math.max(most * ROOM_TO_DRAG, 0.01);
    }

    private static String why(boolean multiTask) {
        return Texts.of(multiTask ? "model.task.impossible" : "model.task.single");
    }

    private static String style(TaskFamily family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private static Label muted(String key) {
        Label label = Labels.muted(Texts.of(key));
        label.getStyleClass().add("small");
        return label;
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("number");
        return label;
    }

    private static ColumnConstraints column(double width, boolean grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(grows ? USE_COMPUTED_SIZE : width);
        column.setPrefWidth(width);
        column.setHgrow(grows ? Priority.SOMETIMES : Priority.NEVER);
        if (!grows) {
            column.setHalignment(HPos.RIGHT);
        }
        return column;
    }
}
