package io.talkturn.ui.studies;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.StudyLine;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The studies of the project, each with how far it is. */
final class StudyList extends VBox {
    private final StudiesViewModel model;
    private final ListView<StudyLine> list;
    private boolean isFollowing;

    StudyList(StudiesViewModel model, Node more) {
        this.model = model;
        getStyleClass().add("study-list");
        list = new ListView<>(model.lines());
        list.setId("studies");
        list.getStyleClass().add("conversations");
        list.setAccessibleText(Texts.of("studies.list"));
        list.setCellFactory(l -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe((before, line) -> choose(line));
        model.chosenProperty().subscribe(path -> follow());
        model.lines().addListener((ListChangeListener<StudyLine>) change -> follow());
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox below = new HBox(more);
        below.getStyleClass().add("study-more");
        getChildren().addAll(list, below);
    }

    private void choose(@Nullable StudyLine line) {
        if (!isFollowing && line != null) {
            model.chosenProperty().set(line.folder());
        }
    }

    private void follow() {
        isFollowing = true;
        Path chosen = model.chosenProperty().get();
        int at = -1;
        for (int i = 0; i < list.getItems().size(); i++) {
            at = list.getItems().get(i).folder().equals(chosen) ? i : at;
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(at);
        }
        isFollowing = false;
    }

    private static final class Cell extends ListCell<StudyLine> {
        private final Label title = Labels.wrapped("");
        private final Label figures = Labels.muted("");
        private final ProgressBar bar = new ProgressBar(0);
        private final Label state = Labels.wrapped("", "muted");
        private final VBox all = new VBox(3, title, figures, bar, state);

        Cell() {
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("thin-bar");
            all.setMinWidth(0);
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(@Nullable StudyLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : all);
            if (empty || line == null) {
                setAccessibleText("");
                return;
            }
            title.setText(line.title());
            figures.setText(line.figures());
            boolean isDamaged = line.standing() == StudyLine.Standing.DAMAGED;
            Presence.set(figures, !isDamaged);
            Presence.set(bar, !isDamaged);
            bar.setProgress(line.share());
            state.setText(line.state());
            state.getStyleClass().remove("bad");
            if (isDamaged || line.standing() == StudyLine.Standing.STUCK) {
                state.getStyleClass().add("bad");
            }
            setAccessibleText(String.join(", ", line.title(), line.figures(), line.state()));
        }
    }
}
