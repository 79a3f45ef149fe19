package io.talkturn.ui.data.corpora;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.MediaFile;
import io.talkturn.corpus.io.Recordings;
import io.talkturn.corpus.io.Recordings.Recording;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.DataViewModel.Counted;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whether the recordings of the conversations are there, and a way to those that are not. */
final class RecordingsPanel extends VBox {
    private static final int NAMED = 3;

    private final AppContext context;
    private final DataViewModel model;
    private final Label said = Labels.wrapped("");
    private final Hyperlink find = Buttons.link(Texts.of("recordings.find"), this::find);

    RecordingsPanel(AppContext context, DataViewModel model) {
        super(6);
        this.context = context;
        this.model = model;
        said.setId("recordings");
        find.setId("recordings-find");
        find.disableProperty().bind(context.openProject().readOnlyProperty());
        getChildren().addAll(Labels.heading(Texts.of("recordings.title")), said, find);
        model.countedProperty().subscribe(this::look);
    }

    private void look(@Nullable Counted counted) {
        Path folder = context.selection().corpusProperty().get();
        setVisible(counted != null && folder != null);
        if (counted == null || folder == null) {
            return;
        }
        Corpus corpus = counted.corpus();
        context.jobs()
                .latest(
                        "recordings",
                        folder,
                        progress -> Recordings.of(folder, corpus).list())
                .onDone(this::show);
    }

    private void show(List<Recording> all) {
        List<String> missing = all.stream()
                .filter(recording ->
                        recording.path() == null && !recording.named().isEmpty())
                .map(Recording::named)
                .toList();
        long there = all.stream().filter(recording -> recording.path() != null).count();
        String text = there == 0 && missing.isEmpty()
                ? Texts.of("recordings.none")
                : Texts.of("recordings.there", there, all.size());
        String lost = missing.isEmpty()
                ? ""
                : " "
                        + Texts.of(
                                "recordings.missing",
                                missing.stream().limit(NAMED).collect(Collectors.joining(", "))
                                        + (missing.size() > NAMED ? ", …" : ""));
        said.setText(text + lost);
    }

    private void find() {
        Path folder = context.selection().corpusProperty().get();
        Counted counted = model.countedProperty().get();
        if (folder == null || counted == null) {
            return;
        }
        context.files()
                .openFolder(Texts.of("recordings.find"))
                .ifPresent(place -> context.jobs()
                        .start(folder, Texts.of("recordings.looking"), progress -> {
                            Map<String, Path> found =
                                    Recordings.of(folder, counted.corpus()).in(place);
                            if (!found.isEmpty()) {
                                MediaFile.put(folder, found, progress);
                            }
                            return found;
                        })
                        .onDone(found -> {
                            context.notices().done(Texts.of("recordings.found", found.size(), place));
                            look(model.countedProperty().get());
                        }));
    }
}
