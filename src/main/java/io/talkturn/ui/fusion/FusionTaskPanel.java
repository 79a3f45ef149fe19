package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Choices;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.LabellerWords;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.ValueField;
import io.talkturn.ui.kit.WeightBar;
import io.talkturn.ui.kit.Why;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is predicted, what is read, and the tasks that are learned beside it with a bar a loss weight. */
final class FusionTaskPanel extends VBox {
    /** How the weights of weak tasks come about. */
    private enum Rule {
        CONFIDENCE,
        BY_HAND
    }

    private final FusionViewModel model;
    private final ComboBox<String> primary = new ComboBox<>();
    private final VBox modalities = new VBox(5);
    private final Segmented<Rule> rule = new Segmented<>(
            List.of(Rule.values()), r -> Texts.of("fusion.rule." + r.name().toLowerCase(Locale.ROOT)));
    private final GridPane grid = new GridPane();
    private final ValueField probabilities;
    private final HBox probabilitiesLine;
    private final VBox noTasks;
    private boolean showing;

    FusionTaskPanel(FusionViewModel model, Runnable toLabels) {
        this.model = model;
        getStyleClass().addAll("panel", "task-panel");
        setSpacing(8);
        primary.setMaxWidth(Double.MAX_VALUE);
        primary.setId("fusion-primary");
        primary.setAccessibleText(Texts.of("model.predict"));
        primary.valueProperty().subscribe((before, chosen) -> {
            if (!showing && chosen != null) {
                model.change(Texts.of("model.change.primary"), d -> d.withPrimary(chosen));
            }
        });
        rule.setId("fusion-rule");
        rule.valueProperty().subscribe((before, chosen) -> chooseRule(chosen));
        grid.getStyleClass().add("task-grid");
        grid.getColumnConstraints().addAll(column(186, true), column(92, true), column(48, false));
        probabilities = ValueField.toggle(
                "fusion-probabilities",
                this::learnsProbabilities,
                wanted -> model.change(Texts.of("fusion.probabilities"), d -> d.withProbabilities(wanted)));
        Label words = Labels.text(Texts.of("fusion.probabilities"));
        words.setTooltip(new Tooltip(Texts.of("fusion.probabilities.tip")));
        probabilitiesLine = new HBox(8, probabilities, words);
        noTasks = new VBox(
                4,
                Labels.wrapped(Texts.of("fusion.notasks"), "muted"),
                Buttons.link(Texts.of("fusion.notasks.action"), toLabels));
        VBox reads = new VBox(7, Labels.heading(Texts.of("fusion.reads")), modalities);
        VBox tasks =
                new VBox(7, Labels.heading(Texts.of("fusion.tasks")), new HBox(rule), grid, noTasks, probabilitiesLine);
        VBox.setMargin(reads, new Insets(10, 0, 10, 0));
        getChildren().addAll(Labels.heading(Texts.of("model.predict")), primary, reads, tasks);
        model.corpusProperty().subscribe(this::show);
        model.draftProperty().subscribe(this::show);
        model.plannedProperty().subscribe(this::show);
    }

    private boolean learnsProbabilities() {
        return model.draftProperty().get().fusion().with().stream().anyMatch(FurtherTask::probabilities);
    }

    private void chooseRule(Rule chosen) {
        if (showing) {
            return;
        }
        Planned planned = model.plannedProperty().get();
        model.change(Texts.of("model.change.rule"), draft -> {
            FusionDraft changed = draft;
            for (FurtherTask task : draft.fusion().with()) {
                Double now = planned == null ? null : planned.lambdas().get(task.id());
                changed = changed.withLambda(task.id(), chosen == Rule.CONFIDENCE ? null : now);
            }
            return changed;
        });
    }

    private void show() {
        showing = true;
        FusionDraft draft = model.draftProperty().get();
        Choices.fill(primary, model.primaries(), draft.fusion().primary());
        boolean byHand = draft.fusion().with().stream().anyMatch(t -> t.lambda() != null);
        rule.valueProperty().set(byHand ? Rule.BY_HAND : Rule.CONFIDENCE);
        probabilities.show();
        showModalities();
        showTasks(draft);
        showing = false;
    }

    private void showModalities() {
        List<Sequences> all = model.modalities();
        if (modalities.getChildren().size() != all.size()) {
            modalities.getChildren().setAll(all.stream().map(this::modality).toList());
        }
        for (int i = 0; i < all.size(); i++) {
            CheckBox box = (CheckBox) modalities.getChildren().get(i);
            Modality modality = all.get(i).modality();
            box.setSelected(model.reads(modality));
            long chosen = all.stream().filter(s -> model.reads(s.modality())).count();
            box.setDisable(chosen == 1 && model.reads(modality));
            Why.say(box, Texts.of("fusion.modality.last"));
            box.setText(Texts.of(
                    "fusion.modality",
                    Texts.of("fusion.part." + modality.id()),
                    all.get(i).columns()));
            String extractor = all.get(i).provenance().told(all.get(i).columns());
            box.setTooltip(new Tooltip(extractor.isEmpty() ? Texts.of("fusion.modality.unknown") : extractor));
        }
    }

    private CheckBox modality(Sequences sequences) {
        CheckBox box = new CheckBox();
        box.setId("modality-" + sequences.modality().id());
        box.setOnAction(e -> model.choose(modalityOf(box), box.isSelected()));
        return box;
    }

    private static Modality modalityOf(CheckBox box) {
        return Modality.of(Objects.requireNonNull(box.getId()).substring("modality-".length()));
    }

    private void showTasks(FusionDraft draft) {
        List<FurtherTask> possible = model.further(draft);
        Planned planned = model.plannedProperty().get();
        boolean anyWeak = possible.stream().anyMatch(FurtherTask::isWeak);
        Presence.set(noTasks, possible.isEmpty());
        Presence.set(probabilitiesLine, anyWeak);
        rule.setDisable(draft.fusion().with().isEmpty());
        Why.say(rule, Texts.of("fusion.rule.none"));
        Presence.set(rule.getParent(), !possible.isEmpty());
        List<String> ids = possible.stream().map(FurtherTask::id).toList();
        if (!ids.equals(grid.getUserData())) {
            grid.setUserData(ids);
            build(draft, possible);
        }
        Label name = (Label) grid.getChildren().getFirst();
        name.setText(draft.fusion().primary());
        for (FurtherTask task : possible) {
            boolean chosen = draft.fusion().with().stream().anyMatch(t -> t.id().equals(task.id()));
            Double lambda = planned == null ? null : planned.lambdas().get(task.id());
            ((CheckBox) lookup("#further-" + task.id())).setSelected(chosen);
            WeightBar bar = (WeightBar) lookup("#lambda-" + task.id());
            bar.setDisable(!chosen);
            Why.say(bar, Texts.of("model.weight.unchosen"));
            bar.valueProperty().set(chosen && lambda != null ? lambda : 0);
            ((Label) lookup("#lambda-of-" + task.id()))
                    .setText(chosen && lambda != null ? Format.decimals(lambda, 3) : "");
        }
    }

    private void build(FusionDraft draft, List<FurtherTask> possible) {
        grid.getChildren().clear();
        Label main = Labels.text(draft.fusion().primary());
        main.getStyleClass().add("strong");
        WeightBar bar = new WeightBar("primary", value -> {}, () -> {});
        bar.valueProperty().set(1);
        bar.setMouseTransparent(true);
        bar.setFocusTraversable(false);
        Label one = number(Format.decimals(1, 3));
        one.setTooltip(new Tooltip(Texts.of("fusion.main.tip")));
        grid.addRow(0, main, bar, one);
        int line = 1;
        for (FurtherTask task : possible) {
            add(task, line);
            line += 2; // where its labels come from stands below it
        }
    }

    private void add(FurtherTask task, int line) {
        CheckBox box = new CheckBox(FusionTexts.title(task));
        box.setMnemonicParsing(false); // names of tasks may hold underscores
        box.setMinWidth(USE_PREF_SIZE);
        box.setId("further-" + task.id());
        box.setOnAction(e -> model.change(
                Texts.of("model.change.task", FusionTexts.title(task)), d -> d.withTask(task, box.isSelected())));
        model.weak(task.task()).filter(w -> task.isWeak()).ifPresent(weak -> {
            Label from = Labels.muted(told(weak));
            from.setPadding(new Insets(0, 0, 5, 24));
            from.setMinWidth(0);
            from.setTooltip(new Tooltip(told(weak) + "\n" + weak.run()));
            grid.add(from, 0, line + 1, 3, 1);
        });
        WeightBar bar = new WeightBar(
                task.isWeak() ? "historical" : "primary", v -> model.dragLambda(task.id(), v), model::endDrag);
        bar.setId("lambda-" + task.id());
        bar.setAccessibleText(Texts.of("model.weightOf", FusionTexts.title(task)));
        Label value = number("");
        value.setId("lambda-of-" + task.id());
        grid.addRow(line, box, bar, value);
    }

    private static String told(WeakLabels weak) {
        return LabellerWords.title(weak.labeller()) + "\n" + LabellerWords.confidence(weak.labeller());
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("number");
        return label;
    }

    private static ColumnConstraints column(double width, boolean grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(grows ? 40 : width);
        column.setPrefWidth(width);
        column.setHgrow(grows ? Priority.SOMETIMES : Priority.NEVER);
        if (!grows) {
            column.setHalignment(HPos.RIGHT);
        }
        return column;
    }
}
