package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Corpus;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.SidePane;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.talkturn.TalkturnPanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Beside the transcript: what the run made of the talkturn, and what is known of the talkturn itself. */
final class TranscriptSide extends BorderPane {
    /** What is shown. */
    private enum Tab {
        RUN,
        TALKTURN
    }

    private final AppContext context;
    private final TranscriptsViewModel model;
    private final TalkturnPanel talkturn;
    private final Label elsewhere = Labels.wrapped(Texts.of("transcripts.elsewhere"), "muted");
    private final Segmented<Tab> tabs =
            new Segmented<>(List.of(Tab.values()), tab -> Texts.of("transcripts.tab." + tab.name()));
    private @Nullable Node known;
    private Map<String, Integer> rows = Map.of();

    TranscriptSide(AppContext context, TranscriptsViewModel model) {
        this.context = context;
        this.model = model;
        this.talkturn = new TalkturnPanel(context);
        tabs.setId("transcript-side");
        HBox line = new HBox(tabs);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("side-tabs");
        var hasRun = model.left().runProperty().isNotNull();
        Presence.when(hasRun, line);
        Node run = new SidePane(new RunPanel(model, context.theme(), context.jobs(), context.charts()));
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        elsewhere.getStyleClass().add("panel");
        Node known = new SidePane(new javafx.scene.layout.VBox(elsewhere, talkturn));
        var isRun = hasRun.and(tabs.valueProperty().isEqualTo(Tab.RUN));
        run.visibleProperty().bind(isRun);
        known.visibleProperty().bind(isRun.not());
        setTop(line);
        setCenter(new StackPane(run, known));
        this.known = known;
        known.visibleProperty().subscribe(now -> show());
        context.openCorpus().loadedProperty().subscribe(this::number);
        model.selectedProperty().subscribe(row -> show());
        model.readingProperty().subscribe(reading -> show());
    }

    /**
     * Noting at the talkturn that is selected, for a context menu.
     *
     * @param unfold brings this panel into sight
     */
    MenuItem noteItem(Runnable unfold) {
        MenuItem item = talkturn.noteItem();
        item.disableProperty().unbind(); // the panel may be out of sight, and is filled when it comes into it
        item.disableProperty().bind(model.selectedProperty().isNull());
        var action = item.getOnAction();
        item.setOnAction(e -> {
            unfold.run();
            tabs.valueProperty().set(Tab.TALKTURN);
            action.handle(e);
        });
        return item;
    }

    /** Where each talkturn stands in the corpus; found once, not with every step through a transcript. */
    private void number(@Nullable Loaded loaded) {
        Map<String, Integer> numbers = new HashMap<>();
        if (loaded != null) {
            Corpus corpus = loaded.corpus();
            for (int row = 0; row < corpus.talkturns().size(); row++) {
                numbers.put(corpus.talkturns().get(row).id(), row);
            }
        }
        rows = numbers;
        show();
    }

    private void show() {
        if (known == null || !known.isVisible()) {
            return; // nobody sees it: stepping through a transcript costs nothing
        }
        TranscriptRow row = model.selectedProperty().get();
        Loaded loaded = context.openCorpus().loadedProperty().get();
        boolean isHere = loaded != null && model.isOf(loaded.folder());
        Integer number = row == null || !isHere ? null : rows.get(row.turn().id());
        elsewhere.setVisible(row != null && !isHere);
        talkturn.show(loaded == null ? null : loaded.corpus(), number == null ? -1 : number);
    }
}
