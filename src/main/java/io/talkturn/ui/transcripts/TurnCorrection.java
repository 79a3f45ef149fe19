package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.correct.CorrectionDialog;
import io.talkturn.ui.correct.CorrectionStep;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;

/** Puts the selected talkturn of a transcript right: in the corpus of the run, which is then read again. */
final class TurnCorrection {
    private final AppContext context;
    private final TranscriptsViewModel model;

    TurnCorrection(AppContext context, TranscriptsViewModel model) {
        this.context = context;
        this.model = model;
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem(Texts.of("correct.open"));
        item.setId("transcript-correct");
        item.disableProperty()
                .bind(Bindings.isNull(model.selectedProperty())
                        .or(context.openProject().readOnlyProperty()));
        item.setOnAction(e -> open());
        return item;
    }

    private void open() {
        TranscriptRow row = model.selectedProperty().get();
        OpenRun run = model.left().openProperty().get();
        RunSpec spec = run == null ? null : run.entry().spec();
        Loaded loaded = context.openCorpus().loadedProperty().get();
        if (row == null) {
            return;
        }
        String id = row.turn().id();
        if (run != null && spec != null) {
            context.jobs()
                    .latest("transcript-correct", progress -> {
                        Path folder = run.entry().folder().corpus(spec);
                        return new Loaded(folder, CorpusFolder.read(folder));
                    })
                    .onDone(corpus -> ask(corpus.folder(), corpus.corpus(), id));
        } else if (loaded != null) {
            ask(loaded.folder(), loaded.corpus(), id);
        }
    }

    private void ask(Path folder, Corpus corpus, String id) {
        corpus.talkturns().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .ifPresent(talkturn -> CorrectionDialog.show(
                        context.dialogs(),
                        corpus,
                        talkturn,
                        System.getProperty("user.name", ""),
                        (field, value, author) -> new CorrectionStep(
                                        context.jobs(),
                                        folder,
                                        new CorrectionStep.Wanted(id, field, value, author),
                                        () -> readAgain(folder))
                                .perform(context.undo())));
    }

    private void readAgain(Path folder) {
        Loaded open = context.openCorpus().loadedProperty().get();
        if (open != null && open.folder().toAbsolutePath().equals(folder.toAbsolutePath())) {
            context.openCorpus().reload(); // its runs are then read again too
        } else {
            model.left().again();
        }
    }
}
