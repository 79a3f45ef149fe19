package io.talkturn.ui.studies.make;

import io.talkturn.study.PlannedTrial;
import io.talkturn.study.StudyFile;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.DataTable;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.SettingWords;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first trials that a study would draw, how many there are in all, or why there are none. */
final class DrawnTrials extends VBox {
    private static final int SHOWN = 12;

    private final ObservableList<PlannedTrial> rows = FXCollections.observableArrayList();
    private final StackPane place = new StackPane();
    private final Label count = Labels.wrapped("");
    private final Label problem = Labels.wrapped("", "bad");
    private List<String> heads = List.of("nothing yet");

    /** @param workers how many trials would run at once */
    DrawnTrials(NewStudyViewModel model, int workers) {
        super(8);
        count.setId("new-count");
        problem.setId("new-problem");
        problem.textProperty().bind(model.problemProperty());
        Presence.withWords(problem);
        Label cost = Labels.wrapped("", "muted");
        cost.setId("new-cost");
        cost.textProperty()
                .bind(model.costProperty().map(known -> known.sentence(workers)).orElse(""));
        Presence.withWords(count);
        Presence.withWords(cost);
        Button time = Buttons.usual(Texts.of("studies.new.time"), model::time);
        time.setId("new-time");
        time.setTooltip(new Tooltip(Texts.of("studies.new.time.tip")));
        time.disableProperty()
                .bind(model.timingProperty().or(model.readyProperty().not()));
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(200);
        getChildren().addAll(Labels.heading(Texts.of("studies.new.preview")), count, cost, time, problem, place);
        model.fileProperty().subscribe(this::show);
    }

    private void show(@Nullable StudyFile file) {
        if (file == null) {
            rows.clear();
            count.setText("");
            return;
        }
        count.setText(Texts.of(
                "studies.new.count",
                Texts.count("trial", file.trials().size()),
                Texts.count("condition", file.conditions().size()),
                Texts.count("column", file.columns().size())));
        List<String> drawn = file.trials().stream()
                .flatMap(trial -> trial.plan().drawn().keySet().stream())
                .distinct()
                .toList();
        if (!drawn.equals(heads)) {
            heads = drawn;
            place.getChildren().setAll(table(file, drawn));
        }
        rows.setAll(file.trials().stream().limit(SHOWN).toList());
    }

    private DataTable<PlannedTrial> table(StudyFile file, List<String> drawn) {
        DataTable<PlannedTrial> table = new DataTable<PlannedTrial>("drawn-trials")
                .rows(rows, PlannedTrial::id)
                .text(Texts.of("studies.trial"), 90, trial -> trial.plan().title())
                .text(
                        Texts.of("studies.new.seedColumn"),
                        72,
                        trial -> Long.toString(trial.plan().seed()));
        for (String key : drawn) {
            table.text(
                    SettingWords.title(file, key),
                    80,
                    trial -> SettingWords.shown(trial.plan().drawn().getOrDefault(key, "")));
        }
        table.setId("new-drawn");
        return table;
    }
}
