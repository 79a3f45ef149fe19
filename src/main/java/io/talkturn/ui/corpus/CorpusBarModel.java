package io.talkturn.ui.corpus;

import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.context.OpenFolds;
import io.talkturn.ui.corpus.CorpusOutlook.FirstFold;
import io.talkturn.ui.jobs.Jobs;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What stands above a run that is put together: the corpus, as it is or as the first fold divides it, counted for what is to be learnt. Used on the UI thread. */
final class CorpusBarModel {
    /** What is to be learnt of which corpus. */
    private record Question(Loaded of, @Nullable FirstFold fold, String primary, boolean fuses) {}

    private final OpenFolds open;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable CorpusOutlook> outlook = new ReadOnlyObjectWrapper<>();
    private String primary = "";
    private boolean fuses;
    private @Nullable Question asked;

    CorpusBarModel(OpenFolds open, Jobs jobs) {
        this.open = open;
        this.jobs = jobs;
        open.dividedProperty().subscribe(this::count);
    }

    /** The corpus counted through; null while there is none or another one is being counted. */
    ReadOnlyObjectProperty<@Nullable CorpusOutlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** Says what is to be learnt. */
    void learn(String label, boolean byFusion) {
        primary = label;
        fuses = byFusion;
        count();
    }

    private void count() {
        Loaded loaded = open.dividedProperty().get();
        if (loaded == null) {
            asked = null;
            outlook.set(null);
            return;
        }
        Question question =
                new Question(loaded, FirstFold.of(open.chosenProperty().get()), primary, fuses);
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        jobs.latest(
                        "corpus-outlook",
                        progress -> CorpusOutlook.of(loaded.corpus(), question.primary, question.fuses, question.fold))
                .onDone(counted -> {
                    if (question.equals(asked)) {
                        outlook.set(counted);
                    }
                });
    }
}
