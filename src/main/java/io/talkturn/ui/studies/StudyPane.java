package io.talkturn.ui.studies;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.TrialLine;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The study that is looked at: its question, its conditions, its trials. */
final class StudyPane extends VBox {
    private final AppContext context;
    private final StudiesViewModel model;
    private final StudyActions actions;
    private final SentenceView sentence;
    private final ConditionTable conditions = new ConditionTable();
    private final TrialFilters filters;
    private final TrialTable trials;
    private final Label problem = Labels.wrapped("", "bad");
    private final VBox content = new VBox(14);
    private final Button again;

    StudyPane(AppContext context, StudiesViewModel model, StudyActions actions, Region table) {
        this.context = context;
        this.model = model;
        this.actions = actions;
        getStyleClass().add("panel");
        setMinWidth(320);
        sentence = new SentenceView(() -> {
            StudyLook now = model.lookProperty().get();
            if (now != null) {
                actions.showSpace(now);
            }
        });
        filters = new TrialFilters(model);
        trials = new TrialTable(model.shown(), context.tables(), items(), actions::openAsRun);
        trials.onMenu(this::offer);
        again = Buttons.usual(Texts.of("studies.again.all"), Feather.ROTATE_CW, this::againAll);
        again.setId("study-again");
        again.managedProperty().bind(again.visibleProperty());
        problem.setId("study-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        content.managedProperty().bind(content.visibleProperty());
        content.getChildren()
                .addAll(
                        sentence,
                        new VBox(
                                4,
                                context.tables().heading(Texts.of("studies.conditions"), conditions.view()),
                                conditions.view()),
                        new VBox(6, trialsHead(), filters, trials),
                        table);
        getChildren().addAll(problem, content);
    }

    /** The table of trials, to be brought to one of them. */
    TrialTable trials() {
        return trials;
    }

    void show(@Nullable StudyLook study, String damage) {
        problem.setText(damage);
        problem.setVisible(!damage.isEmpty());
        content.setVisible(study != null);
        sentence.show(study, context.runs().queueProperty().get().workers());
        conditions.show(study);
        filters.show(study);
        trials.show(study);
        List<String> needing = study == null ? List.of() : study.needingAPerson();
        again.setVisible(!needing.isEmpty());
        again.setText(Texts.of("studies.again.all", needing.size()));
    }

    private HBox trialsHead() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label heading = Labels.heading(Texts.of("studies.trials.title"));
        heading.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(
                8,
                heading,
                gap,
                context.writing(again),
                Icons.button(Feather.DOWNLOAD, Texts.of("studies.trials.save"), trials::save));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private List<MenuItem> items() {
        MenuItem open = item("studies.open", () -> one(actions::openAsRun));
        MenuItem read = item("studies.read", () -> one(actions::read));
        MenuItem runAgain = item("studies.again", () -> model.again(ids(StudyActions::canRunAgain)));
        MenuItem exclude = item("studies.exclude.menu", () -> {
            List<TrialLine> wanted =
                    trials.selected().stream().filter(StudyActions::canExclude).toList();
            if (!wanted.isEmpty()) {
                actions.exclude(wanted);
            }
        });
        MenuItem folder = item(
                "manage.folder",
                () -> one(trial -> {
                    if (trial.trial().run() != null) {
                        context.showFolder(trial.trial().folder().path());
                    }
                }));
        return List.of(open, read, runAgain, exclude, folder);
    }

    /** Turns off what none of the selected trials can take. */
    private void offer(MenuItem item) {
        switch (String.valueOf(item.getId())) {
            case "studies.again" ->
                item.setDisable(ids(StudyActions::canRunAgain).isEmpty());
            case "studies.exclude.menu" ->
                item.setDisable(ids(StudyActions::canExclude).isEmpty());
            case "manage.folder" ->
                item.setDisable(ids(trial -> trial.trial().run() != null).isEmpty());
            default -> item.setDisable(trials.selected().isEmpty());
        }
    }

    private interface OnTrial {
        void act(TrialLine trial);
    }

    private interface Fits {
        boolean test(TrialLine trial);
    }

    private void one(OnTrial action) {
        trials.selected().stream().findFirst().ifPresent(action::act);
    }

    private List<String> ids(Fits fits) {
        return trials.selected().stream().filter(fits::test).map(TrialLine::id).toList();
    }

    private void againAll() {
        StudyLook now = model.lookProperty().get();
        if (now != null) {
            model.again(now.needingAPerson());
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.of(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}
