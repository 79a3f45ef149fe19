package io.talkturn.ui.weave;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Track;
import io.talkturn.corpus.io.TracksFile;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Thresholds;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.monah.Wording;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Failures;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.AttachmentGuess;
import io.talkturn.weaving.AttachmentTable;
import io.talkturn.weaving.Nouns;
import io.talkturn.weaving.PhrasesFile;
import io.talkturn.weaving.SourceKind;
import io.talkturn.weaving.WeaveJob;
import io.talkturn.weaving.WeavePlan;
import io.talkturn.weaving.WeavePreview;
import io.talkturn.weaving.WeaveReport;
import io.talkturn.weaving.Weaving;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** How the corpus that is looked at would be woven, and one conversation of it as it would read. Used on the UI thread. */
final class WeaveViewModel {
    /** What belongs to a corpus beside its talkturns. */
    private record Material(Loaded loaded, Optional<Weaving> weaving, List<Track> tracks, Map<String, String> nouns) {
        static Material read(Loaded loaded) {
            return new Material(
                    loaded,
                    Weaving.read(loaded.folder()),
                    TracksFile.read(loaded.folder()),
                    Nouns.guess(loaded.corpus()));
        }
    }

    private final OpenCorpus open;
    private final Jobs jobs;
    private final ObjectProperty<WeaveMode> mode = new SimpleObjectProperty<>(WeaveMode.CLEAN);
    private final ObjectProperty<Telling> telling = new SimpleObjectProperty<>(Telling.VPA9);
    private final ObjectProperty<Thresholds> thresholds = new SimpleObjectProperty<>(Thresholds.standard());
    private final ObjectProperty<Wording> wording = new SimpleObjectProperty<>(Wording.english());
    private final ObservableMap<String, String> nouns = FXCollections.observableHashMap();
    private final ObservableList<Attachment> sources = FXCollections.observableArrayList();
    private final ObservableList<Conversation> conversations = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Conversation> conversation = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable WeavePreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WeaveReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Material material;
    private boolean isFilling;

    WeaveViewModel(OpenCorpus open, Jobs jobs) {
        this.open = open;
        this.jobs = jobs;
        open.loadedProperty().subscribe(this::load);
        mode.subscribe((before, now) -> refresh());
        telling.subscribe((before, now) -> refresh());
        thresholds.subscribe((before, now) -> refresh());
        wording.subscribe((before, now) -> refresh());
        conversation.subscribe((before, now) -> refresh());
    }

    ObjectProperty<WeaveMode> modeProperty() {
        return mode;
    }

    ObjectProperty<Telling> tellingProperty() {
        return telling;
    }

    ObjectProperty<Thresholds> thresholdsProperty() {
        return thresholds;
    }

    /** The phrases of narratives. */
    ObjectProperty<Wording> wordingProperty() {
        return wording;
    }

    /** Takes the phrases of a file; one that cannot be used is told and not used. */
    void readPhrases(Path file) {
        Material now = material;
        if (now != null) {
            jobs.latest("weave-phrases", progress -> PhrasesFile.read(file))
                    .onDone(read -> ifShown(now.loaded, () -> wording.set(read)))
                    .onFailed(thrown -> ifShown(now.loaded, () -> tell(thrown)));
        }
    }

    /** What speakers are called, by id. */
    ObservableMap<String, String> nouns() {
        return nouns;
    }

    /** The files that are to be read. */
    ObservableList<Attachment> sources() {
        return sources;
    }

    ObservableList<Conversation> conversations() {
        return conversations;
    }

    /** The conversation of the preview. */
    ObjectProperty<@Nullable Conversation> conversationProperty() {
        return conversation;
    }

    /** Null until it is woven for the first time. */
    ReadOnlyObjectProperty<@Nullable WeavePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What the last weaving of the corpus counted, null where it was not woven. */
    ReadOnlyObjectProperty<@Nullable WeaveReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the preview or the last change failed, empty where it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Calls a speaker something else; an impossible noun is told and not used. */
    void call(String speaker, String noun) {
        try {
            nouns.put(speaker, Nouns.checked(noun));
            refresh();
        } catch (UserError e) {
            problem.set(e.what() + " " + e.wayOut());
        }
    }

    /** Sets one threshold; an impossible value is told and not used. */
    void setThreshold(String name, String value) {
        try {
            thresholds.set(thresholds.get().with(name, Double.parseDouble(value.strip())));
        } catch (NumberFormatException e) {
            problem.set(Texts.of("weave.threshold.bad", value));
        } catch (UserError e) {
            problem.set(e.what() + " " + e.wayOut());
        }
    }

    /** Adds a folder or file of measurements, whose files are assigned by their names. */
    void addFiles(SourceKind kind, Path path) {
        addSources(path, corpus -> new AttachmentGuess(corpus).files(kind, path));
    }

    /** Adds the files of a table that says whose they are. */
    void addMap(Path file) {
        addSources(file, corpus -> AttachmentTable.read(file, corpus));
    }

    private void addSources(Path from, Function<Corpus, List<Attachment>> search) {
        Material now = material;
        if (now != null) {
            jobs.latest("weave-files", progress -> search.apply(now.loaded.corpus()))
                    .onDone(found -> ifShown(now.loaded, () -> addSources(found, from)))
                    .onFailed(thrown -> ifShown(now.loaded, () -> tell(thrown)));
        }
    }

    private void addSources(List<Attachment> found, Path from) {
        if (found.isEmpty()) {
            problem.set(Texts.of("weave.files.none", from.getFileName()));
            return;
        }
        sources.removeIf(s -> found.stream().anyMatch(f -> AttachmentTable.isSameFile(f, s)));
        sources.addAll(found);
        refresh();
    }

    /** Says whose a file is. */
    void assign(Attachment source, @Nullable String toConversation, @Nullable String toSpeaker) {
        int at = sources.indexOf(source);
        if (at >= 0) {
            sources.set(at, source.to(toConversation, toSpeaker));
            refresh();
        }
    }

    /** Reads none of the files. */
    void forgetFiles() {
        sources.clear();
        refresh();
    }

    /** Weaves the whole corpus; the status bar shows it and can cancel it. */
    void weave() {
        Loaded loaded = open.loadedProperty().get();
        if (loaded == null) {
            return;
        }
        WeavePlan plan = plan();
        problem.set("");
        jobs.start(
                        loaded.folder(),
                        Texts.of("weave.job", loaded.corpus().info().title()),
                        progress -> WeaveJob.run(loaded.folder(), plan, progress))
                .onDone(done -> ifShown(loaded, () -> {
                    sources.clear();
                    open.reload();
                }))
                .onFailed(thrown -> ifShown(loaded, () -> tell(thrown)));
    }

    private WeavePlan plan() {
        WeaveSettings settings = WeaveSettings.standard()
                .withMode(mode.get())
                .withThresholds(thresholds.get())
                .withWording(wording.get());
        return new WeavePlan(telling.get().in(settings), nouns, sources);
    }

    /** What takes its time may end when another corpus is looked at. */
    private void ifShown(Loaded of, Runnable action) {
        if (material != null && material.loaded.folder().equals(of.folder())) {
            action.run();
        }
    }

    private void load(@Nullable Loaded loaded) {
        if (loaded == null) {
            return; // the corpus is being read again, or there is none: the page is hidden then
        }
        jobs.latest("weave-open", loaded.folder(), progress -> Material.read(loaded))
                .onDone(this::fill)
                .onFailed(this::tell);
    }

    private void fill(Material fresh) {
        boolean isOther = material == null || !material.loaded.folder().equals(fresh.loaded.folder());
        Conversation before = conversation.get();
        material = fresh;
        isFilling = true;
        if (isOther) {
            WeaveSettings settings =
                    fresh.weaving.map(w -> w.woven().settings()).orElse(WeaveSettings.standard());
            mode.set(settings.mode());
            telling.set(Telling.of(settings));
            thresholds.set(settings.thresholds());
            wording.set(settings.wording());
            sources.clear();
            nouns.clear();
        }
        fresh.nouns.forEach(nouns::putIfAbsent);
        fresh.weaving.ifPresent(w -> nouns.putAll(w.nouns()));
        report.set(fresh.weaving.map(Weaving::report).orElse(null));
        conversations.setAll(fresh.loaded.corpus().conversations());
        conversation.set(conversations.stream()
                .filter(c -> before != null && c.id().equals(before.id()))
                .findFirst()
                .or(() -> conversations.stream().findFirst())
                .orElse(null));
        isFilling = false;
        refresh();
    }

    private void refresh() {
        Material now = material;
        Conversation shown = conversation.get();
        if (isFilling || now == null || shown == null) {
            return;
        }
        int number = conversations.indexOf(shown);
        WeavePlan plan = plan();
        problem.set("");
        jobs.latest(
                        "weave-preview",
                        progress -> WeavePreview.of(now.loaded.corpus(), now.tracks, plan, number, progress))
                .onDone(preview::set)
                .onFailed(this::tell);
    }

    private void tell(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }
}
