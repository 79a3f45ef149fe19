package io.talkturn.ui.data.values;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.sequence.TextSequences;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Gives the open corpus text sequences out of a file of word vectors, and says how many words the file lacks. */
final class WordVectorsBar extends VBox {
    /** What the papers' corpora have. */
    private static final List<Integer> STEPS = List.of(TextSequences.USUAL_STEPS, 50);

    private final AppContext context;
    private final Segmented<Integer> steps =
            new Segmented<>(STEPS, n -> Texts.of("sequences.steps", Format.integer(n)));
    private final Label said = Labels.wrapped("", "muted");

    WordVectorsBar(AppContext context) {
        super(6);
        this.context = context;
        Button look = Buttons.usual(Texts.of("sequences.glove"), this::choose);
        look.setId("sequences-glove");
        said.setId("sequences-said");
        Presence.withWords(said);
        HBox line = new HBox(8, context.writing(look), steps);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, said);
        look.disableProperty().bind(context.openProject().projectProperty().isNull());
    }

    private void choose() {
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (loaded != null) {
            context.files()
                    .openFile(
                            Texts.of("sequences.glove"),
                            new FileDialogs.Kind(Texts.of("sequences.kind"), List.of("*.txt", "*.gz", "*.vec")),
                            FileDialogs.Kind.of(Texts.of("data.kind.all"), "*"))
                    .ifPresent(file -> look(loaded, file));
        }
    }

    private void look(Loaded loaded, Path file) {
        int kept = steps.valueProperty().get();
        said.setText("");
        context.jobs()
                .start(
                        loaded.folder(),
                        Texts.of("sequences.job", loaded.corpus().info().title()),
                        progress -> {
                            TextSequences made = TextSequences.of(loaded.corpus(), file, kept, 0, progress);
                            CorpusFolder.writeSequences(
                                    loaded.folder(), loaded.corpus(), List.of(made.sequences()), progress);
                            return made;
                        })
                .onDone(this::done)
                .onFailed(thrown -> said.setText(Failures.sentence(thrown)));
    }

    private void done(TextSequences made) {
        said.setText(Texts.of(
                "sequences.done",
                Format.integer(made.words()),
                Format.percent(made.words() == 0 ? 0 : (double) made.unknown() / made.words()),
                Format.integer(made.cut())));
        context.openCorpus().reload();
    }
}
