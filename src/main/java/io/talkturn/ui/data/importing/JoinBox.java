package io.talkturn.ui.data.importing;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.table.MappedImporter;
import io.talkturn.corpus.io.transcript.TranscriptImporter;
import io.talkturn.ui.data.importing.ImportViewModel.Source;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Over which pauses neighbours of one speaker are joined, where what is imported may be pieces of talkturns. */
final class JoinBox extends HBox {
    /** Seconds; the first is as usual for the format. */
    private static final List<@Nullable Double> PAUSES = Arrays.asList(null, 0.0, 0.25, 0.5, 1.0, 2.0);

    private final ImportViewModel model;
    private final ComboBox<String> pause = new ComboBox<>();
    private List<@Nullable Double> pauses = PAUSES;

    JoinBox(ImportViewModel model) {
        super(6);
        this.model = model;
        pause.setId("import-join");
        pause.setAccessibleText(Texts.of("import.join"));
        pause.getSelectionModel().selectedIndexProperty().subscribe(now -> {
            if (now.intValue() >= 0) {
                model.joinProperty().set(pauses.get(now.intValue()));
            }
        });
        getChildren().addAll(Labels.muted(Texts.of("import.join")), pause);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.sourceProperty().subscribe(this::begin);
        model.previewProperty().subscribe(corpus -> {
            if (corpus != null) {
                // whoever has chosen a pause must be able to take it back
                boolean isChosen = pause.getSelectionModel().getSelectedIndex() > 0;
                setVisible(isChosen || isOffered(model.sourceProperty().get(), corpus));
            }
        });
    }

    private void begin(@Nullable Source source) {
        setVisible(isOffered(source, model.previewProperty().get()));
        // of tables nothing is joined as usual: two choices of the same would be one too many
        boolean hasUsual = source == null || source.importer() instanceof TranscriptImporter;
        List<@Nullable Double> offered = hasUsual
                ? PAUSES
                : PAUSES.stream().filter(p -> p == null || p > 0).toList();
        if (source == null || !offered.equals(pauses)) {
            pauses = offered;
            pause.getItems()
                    .setAll(offered.stream().map(p -> words(p, hasUsual)).toList());
            pause.getSelectionModel().select(0);
        }
    }

    /** Transcripts are often in pieces; a table's rows are where they last less than a second on average. */
    private static boolean isOffered(@Nullable Source source, @Nullable Corpus corpus) {
        if (source == null) {
            return false;
        }
        return source.importer() instanceof TranscriptImporter
                || (source.importer() instanceof MappedImporter
                        && corpus != null
                        && corpus.report().notes().stream()
                                .anyMatch(note -> note.code().equals("short_talkturns")));
    }

    private static String words(@Nullable Double seconds, boolean hasUsual) {
        if (seconds == null) {
            return Texts.of(hasUsual ? "import.join.usual" : "import.join.none");
        }
        return seconds == 0 ? Texts.of("import.join.none") : Texts.of("import.join.seconds", seconds);
    }
}
