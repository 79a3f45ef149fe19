package io.talkturn.ui.data.partitions;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.report.Table;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.partitions.NewFoldsViewModel.Preview;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.scores.ReportTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks how folds are to be made, and shows what they would be. */
final class NewFoldsDialog {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 600;
    private static final double NAMES = 110;
    private static final double LEAST = 170;

    private final AppContext context;
    private final NewFoldsViewModel model;
    private final Consumer<Folds> keep;
    private final StackPane place = new StackPane();
    private final Label notes = Labels.wrapped("", "muted");
    private final Label problem = Labels.wrapped("", "bad");

    /** @param keep takes what was made */
    NewFoldsDialog(AppContext context, Corpus corpus, Consumer<Folds> keep) {
        this.context = context;
        this.keep = keep;
        this.model = new NewFoldsViewModel(
                context.jobs(),
                corpus,
                context.folds().all().stream().map(Folds::name).collect(Collectors.toSet()));
        notes.setId("folds-notes");
        problem.setId("folds-problem");
    }

    void show() {
        Label meaning = Labels.wrapped("", "muted");
        ComboBox<FoldsWay> way = new ComboBox<>();
        way.setId("folds-way");
        way.getItems().setAll(FoldsWay.values());
        way.setConverter(new Shown<>(FoldsWay::title));
        way.setValue(model.wishProperty().get().way());
        FoldsForms forms = new FoldsForms(model, context.files());
        VBox asked = new VBox();
        way.valueProperty().subscribe(chosen -> {
            meaning.setText(chosen.meaning());
            asked.getChildren().setAll(forms.of(chosen));
            Presence.set(asked, !asked.getChildren().isEmpty());
            model.change(wish -> wish.with("way", chosen));
        });
        VBox content = new VBox(
                10,
                new Form(NAMES).row(Texts.of("folds.way"), way, Texts.of("folds.way.tip")),
                meaning,
                asked,
                new Form(NAMES).row(Texts.of("folds.name"), name(), Texts.of("folds.name.tip")),
                Labels.heading(Texts.of("folds.preview")),
                problem,
                place,
                notes);
        content.setId("folds-new");
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setPrefHeight(LEAST); // what is left; a long table is scrolled
        tell();
        Dialog<ButtonType> dialog = context.dialogs()
                .show(
                        Texts.of("folds.new"),
                        content,
                        Texts.of("folds.go"),
                        () -> model.made().ifPresent(keep),
                        WIDTH,
                        HEIGHT);
        Node go = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        go.setId("folds-go");
        model.obstacleProperty().subscribe(told -> {
            go.setDisable(!told.isEmpty());
            Why.say(go, told);
        });
    }

    private TextField name() {
        TextField name = new TextField();
        name.setId("folds-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        return name;
    }

    /** What keeps folds from being made stands where they would be shown; while they are worked out nothing flickers. */
    private void tell() {
        Presence.withWords(problem);
        Presence.withWords(notes);
        model.obstacleProperty().subscribe(told -> {
            boolean isUnderWay = told.equals(Texts.of("folds.wait"));
            problem.setText(isUnderWay ? "" : told);
            boolean isWrong = model.wishProperty().get().isWhole();
            problem.getStyleClass().setAll("label", isWrong ? "bad" : "muted");
            if (!isUnderWay) {
                show(model.previewProperty().get());
            }
        });
        model.previewProperty().subscribe(found -> {
            if (found != null) {
                show(found);
            }
        });
    }

    private void show(@Nullable Preview found) {
        notes.setText(found == null ? "" : String.join(" ", found.table().notes()));
        place.getChildren().setAll(found == null ? List.of() : List.of(table(found.table())));
    }

    /** One of its own, since names of folds are long or short by how they are made. */
    private static ReportTable table(Table shown) {
        ReportTable table = new ReportTable(false);
        table.setId("folds-preview");
        table.show(shown, row -> shown.shown(row, 0));
        return table;
    }
}
