package io.talkturn.ui.studies.make;

import io.talkturn.setting.Setting;
import io.talkturn.study.plan.RangeText;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** From where settings are drawn: a row a setting, its range as people type it, and below what is wrong with it. */
final class RangesTable extends VBox {
    private final NewStudyViewModel model;
    private final GridPane grid = new GridPane();
    private final MenuButton add = new MenuButton(Texts.of("studies.new.range.add"));
    private final Map<String, Label> problems = new HashMap<>();
    private List<String> shown = List.of();

    RangesTable(NewStudyViewModel model) {
        super(8);
        this.model = model;
        setId("new-ranges");
        grid.setHgap(8);
        grid.setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(132);
        ColumnConstraints ranges = new ColumnConstraints();
        ranges.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, ranges);
        add.setId("new-range-add");
        add.setTooltip(new Tooltip(Texts.of("studies.new.range.add.tip")));
        add.setOnShowing(e -> offer());
        add.getItems().setAll(new MenuItem()); // a menu without entries does not open
        getChildren().addAll(grid, add);
        model.draftProperty().subscribe(this::show);
        model.networkProperty().subscribe((before, now) -> {
            shown = List.of();
            show(model.draftProperty().get());
        });
    }

    private void offer() {
        add.getItems().setAll(model.further().stream().map(this::item).toList());
    }

    private MenuItem item(Setting setting) {
        MenuItem item = new MenuItem(setting.title());
        item.setId("new-range-" + setting.key());
        item.setOnAction(e -> model.range(new StudyDraft.RangeRow(setting.key(), "", "")));
        return item;
    }

    private void show(StudyDraft draft) {
        Search.Kind kind = draft.search().kind();
        boolean isDrawn = kind == Search.Kind.RANDOM || kind == Search.Kind.GRID || kind == Search.Kind.REFINE;
        Presence.set(this, isDrawn);
        // fields that are typed into stay: only other rows are laid out anew
        List<String> rows = new ArrayList<>(
                draft.search().ranges().stream().map(StudyDraft.RangeRow::key).toList());
        rows.add(kind.name());
        if (!rows.equals(shown)) {
            shown = rows;
            layOut(draft, kind == Search.Kind.REFINE);
        }
        draft.search().ranges().forEach(row -> {
            String wrong = row.range().isBlank() ? Texts.of("studies.new.range.empty") : StudyDrafting.problem(row);
            Label problem = problems.get(row.key());
            if (problem != null) {
                problem.setText(wrong);
            }
        });
    }

    private void layOut(StudyDraft draft, boolean isRefined) {
        grid.getChildren().clear();
        problems.clear();
        int at = 0;
        for (StudyDraft.RangeRow row : draft.search().ranges()) {
            TextField range = field("new-range-of-" + row.key(), row.range(), model.title(row.key()));
            TextField refined = field("new-refined-" + row.key(), row.refined(), Texts.of("studies.new.refined"));
            refined.setPromptText(Texts.of("studies.new.refined"));
            refined.setPrefWidth(110);
            Runnable take = () -> model.range(new StudyDraft.RangeRow(row.key(), range.getText(), refined.getText()));
            range.textProperty().subscribe((before, typed) -> take.run());
            refined.textProperty().subscribe((before, typed) -> take.run());
            Button without = Icons.button(
                    Feather.X,
                    Texts.of("studies.new.range.without", model.title(row.key())),
                    () -> model.withoutRange(row.key()));
            Label problem = Labels.wrapped("", "bad", "small");
            Presence.withWords(problem);
            problems.put(row.key(), problem);
            Label name = Labels.text(model.title(row.key()));
            name.setLabelFor(range);
            grid.addRow(at, name, range);
            if (isRefined) {
                grid.add(refined, 2, at);
            }
            grid.add(without, 3, at++);
            grid.add(problem, 1, at++, 3, 1);
        }
    }

    private static TextField field(String id, String text, String name) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(name);
        field.setTooltip(new Tooltip(Texts.of("studies.new.range.tip", RangeText.FORMS)));
        return field;
    }
}
