package io.talkturn.ui.apply;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where the conversations come from: a corpus of the project, files, or what is pasted. */
sealed interface SourceForm {
    /** The three ways. */
    enum Kind {
        CORPUS,
        FILES,
        TEXT
    }

    Node view();

    /** What is chosen now, null where nothing is. */
    @Nullable
    ApplySource source();

    static Map<Kind, SourceForm> all(AppContext context, ApplyViewModel model) {
        Map<Kind, SourceForm> forms = new EnumMap<>(Kind.class);
        forms.put(Kind.CORPUS, new OfCorpus(context, model));
        forms.put(Kind.FILES, new OfFiles(context, model));
        forms.put(Kind.TEXT, new OfText(model));
        return forms;
    }

    /** A corpus of the project. */
    final class OfCorpus implements SourceForm {
        private final SearchableBox<CorpusItem> box =
                new SearchableBox<>("apply-corpus", Texts.of("apply.source.CORPUS"), CorpusItem::title);
        private final VBox view = new VBox(8, Labels.text(Texts.of("apply.corpus")), box);

        OfCorpus(AppContext context, ApplyViewModel model) {
            box.choices(context.openProject().corpora().stream()
                    .filter(item -> item.problem() == null)
                    .toList());
            box.setPromptText(Texts.of("apply.corpus.prompt"));
            box.setTooltip(new Tooltip(Texts.of("apply.corpus.tip")));
            box.setMaxWidth(Double.MAX_VALUE);
            box.chosenProperty()
                    .subscribe((before, now) -> model.sourceProperty().set(source()));
        }

        @Override
        public Node view() {
            return view;
        }

        @Override
        public @Nullable ApplySource source() {
            CorpusItem chosen = box.chosenProperty().get();
            return chosen == null ? null : new ApplySource.OfCorpus(chosen.folder());
        }
    }

    /** Files, dropped or chosen. */
    final class OfFiles implements SourceForm {
        private final ApplyViewModel model;
        private final Label names = Labels.wrapped(Texts.of("apply.files.drop"), "muted");
        private final VBox view;
        private List<Path> files = List.of();

        OfFiles(AppContext context, ApplyViewModel model) {
            this.model = model;
            Button choose = Buttons.usual(
                    Texts.of("apply.files.choose"),
                    Feather.FILE,
                    () -> context.files()
                            .openFile(
                                    Texts.of("apply.files.choose"),
                                    new FileDialogs.Kind(Texts.of("apply.files.kind"), List.of("*.*")))
                            .ifPresent(file -> take(List.of(file))));
            choose.setId("apply-choose");
            choose.setTooltip(new Tooltip(Texts.of("apply.files.tip")));
            view = new VBox(12, names, choose);
            view.setId("apply-drop");
            view.setAlignment(Pos.CENTER);
            view.getStyleClass().add("drop-place");
            view.setOnDragOver(OfFiles::accept);
            view.setOnDragDropped(event -> {
                take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                event.setDropCompleted(true);
                event.consume();
            });
        }

        private static void accept(DragEvent event) {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        }

        private void take(List<Path> taken) {
            files = taken;
            names.setText(taken.stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .collect(Collectors.joining(", ")));
            model.sourceProperty().set(source());
        }

        @Override
        public Node view() {
            return view;
        }

        @Override
        public @Nullable ApplySource source() {
            return files.isEmpty() ? null : new ApplySource.OfFiles(files);
        }
    }

    /** A conversation that is pasted or typed. */
    final class OfText implements SourceForm {
        /** Nobody is done with a word before that. */
        private static final Duration STILL = Duration.millis(400);

        private final Prose area = new Prose(9);
        private final VBox view = new VBox(8, Labels.text(Texts.of("apply.text")), area);

        OfText(ApplyViewModel model) {
            area.setId("apply-text");
            area.setAccessibleText(Texts.of("apply.text"));
            area.setPromptText(Texts.of("apply.text.prompt"));
            PauseTransition still = new PauseTransition(STILL);
            still.setOnFinished(e -> {
                if (view.getScene() != null) {
                    model.sourceProperty().set(source());
                }
            });
            area.textProperty().subscribe((before, now) -> still.playFromStart());
        }

        @Override
        public Node view() {
            return view;
        }

        @Override
        public @Nullable ApplySource source() {
            return area.getText().isBlank() ? null : new ApplySource.OfText(area.getText());
        }
    }
}
