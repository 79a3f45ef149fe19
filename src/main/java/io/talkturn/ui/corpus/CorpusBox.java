package io.talkturn.ui.corpus;

import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.kit.Pill;
import io.talkturn.ui.kit.SearchableBox;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The choice of a corpus of the project: the one that all pages look at. */
public final class CorpusBox extends SearchableBox<CorpusItem> {
    private final AppContext context;
    private final Pill simulated = new Pill(Texts.of("simulated"));
    private boolean following;

    public CorpusBox(AppContext context) {
        super("corpus-choice", Texts.of("corpus.choice"), CorpusItem::title);
        this.context = context;
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(new Tooltip(Texts.of("corpus.choice.tip")));
        setPromptText(Texts.of("corpus.none"));
        simulated.managedProperty().bind(simulated.visibleProperty());
        simulated.setVisible(false);
        chosenProperty().subscribe(this::choose);
        context.openProject().corpora().subscribe(this::follow);
        context.selection().corpusProperty().subscribe(folder -> follow());
    }

    /** The mark that the corpus which is chosen was made by a program. */
    Node simulated() {
        return simulated;
    }

    private void choose(@Nullable CorpusItem item) {
        if (!following && item != null) {
            context.selection().corpusProperty().set(item.folder());
        }
    }

    private void follow() {
        following = true;
        Path folder = context.selection().corpusProperty().get();
        CorpusItem selected = context.openProject().corpora().stream()
                .filter(item -> item.folder().equals(folder))
                .findFirst()
                .orElse(null);
        choices(context.openProject().corpora());
        chosenProperty().set(selected);
        simulated.setVisible(selected != null && selected.isSimulated());
        following = false;
    }
}
