package io.talkturn.ui.transcripts;

import io.talkturn.model.Architecture;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.ReadTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the page Transcripts shows and does; the view only draws it. Used on the UI thread. */
public final class TranscriptsViewModel {
    private final Jobs jobs;
    private final RunSide left;
    private final RunSide right;
    private final RunChoices choices;
    private final CorpusSide corpus;
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private final StringProperty filterText = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<TalkturnFilter> filter = new ReadOnlyObjectWrapper<>(TalkturnFilter.ALL);
    private final ObservableList<ConversationItem> conversations = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ConversationItem> conversation = new SimpleObjectProperty<>();
    private final ObservableList<TranscriptRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TranscriptRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<AttentionChoice> choice = new SimpleObjectProperty<>(new AttentionChoice.Combined());
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.SHADE);
    private final BooleanBinding hasOneEncoder;
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private @Nullable String wantedTalkturn;
    private @Nullable String wantedConversation;
    private @Nullable Loaded last;
    private Consumer<Path> corpusWanted = folder -> {};
    private Consumer<Boolean> exchanged = reveal -> {};
    private boolean isExchanging;
    private String shown = "";

    /**
     * The page's model.
     *
     * @param allRuns the runs of the project
     * @param folder the folder of the corpus that is looked at
     * @param loaded that corpus in memory
     */
    public TranscriptsViewModel(
            Jobs jobs,
            ObservableList<RunEntry> allRuns,
            ObservableValue<@Nullable Path> folder,
            ObservableValue<@Nullable Loaded> loaded) {
        this.jobs = jobs;
        this.corpus = new CorpusSide(jobs, loaded);
        this.left = new RunSide("left", jobs);
        this.right = new RunSide("right", jobs);
        this.hasOneEncoder = Bindings.createBooleanBinding(this::isWithoutAuxiliaries, left.openProperty());
        this.choices = new RunChoices(left, right, allRuns, folder);
        corpus.readingProperty().subscribe(now -> read());
        left.openProperty().subscribe((before, now) -> read());
        left.loadingProperty().subscribe((before, now) -> read());
        loaded.subscribe(this::readRunsAgain);
        filterText.subscribe((before, now) -> find());
        conversation.subscribe(this::showConversation);
        selected.subscribe((before, now) -> shade());
        choice.subscribe((before, now) -> shade());
        right.openProperty().subscribe((before, now) -> shade());
    }

    /** The run whose transcript it is. */
    public RunSide left() {
        return left;
    }

    /** The run beside it. */
    public RunSide right() {
        return right;
    }

    /** The runs that have results, newest first. */
    public ObservableList<RunEntry> runs() {
        return choices.runs();
    }

    /** The runs of the same corpus that can be shown beside. */
    public ObservableList<RunEntry> besideRuns() {
        return choices.beside();
    }

    /** The corpus that is looked at, which is read where no run is chosen. */
    public CorpusSide corpus() {
        return corpus;
    }

    /** What is read, null while there is nothing. */
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Reads a run, or, with null, the conversations without any. */
    public void readRun(@Nullable RunEntry run) {
        choices.choose(run);
    }

    /** Whether what is read is of this corpus. */
    boolean isOf(Path folder) {
        RunEntry run = left.runProperty().get();
        return run == null || folder.equals(RunChoices.corpus(run));
    }

    /** Says what is to be done where a run of another corpus is asked for. */
    void onCorpusWanted(Consumer<Path> action) {
        corpusWanted = action;
    }

    /** Goes to a talkturn of the corpus that is looked at. */
    public void read(ReadTarget target) {
        wantedConversation = target.conversation();
        wantedTalkturn = target.talkturn();
        filterText.set("");
        find();
    }

    /** Whether the conversations are those that fit: until then there being none says nothing. */
    public ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /** What stands in the filter field. */
    public StringProperty filterTextProperty() {
        return filterText;
    }

    /** What it means. */
    public ReadOnlyObjectProperty<TalkturnFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The conversations with a match, all without a filter. */
    public ObservableList<ConversationItem> conversations() {
        return conversations;
    }

    /** The conversation shown. */
    public ObjectProperty<@Nullable ConversationItem> conversationProperty() {
        return conversation;
    }

    /** The lines of the transcript. */
    public ObservableList<TranscriptRow> rows() {
        return rows;
    }

    /** The talkturn whose window is shown. */
    public ObjectProperty<@Nullable TranscriptRow> selectedProperty() {
        return selected;
    }

    /** Which attention shades. */
    public ObjectProperty<AttentionChoice> choiceProperty() {
        return choice;
    }

    /** How it shades. */
    public ObjectProperty<Style> styleProperty() {
        return style;
    }

    /** Shows some talkturns of a run, from another page. */
    public void show(TranscriptTarget target) {
        RunFolder other = target.beside();
        jobs.latest(
                        "transcripts.show",
                        progress -> new Sides(
                                RunCatalog.entry(target.run()), other == null ? null : RunCatalog.entry(other)))
                .onDone(sides -> {
                    wantedTalkturn = target.talkturn();
                    filterText.set(target.filter().typed());
                    Path folder = RunChoices.corpus(sides.left());
                    if (folder != null) {
                        corpusWanted.accept(folder);
                    }
                    choices.ask(sides.left());
                    RunChoices.choose(right, sides.right());
                    find();
                });
    }

    private record Sides(RunEntry left, @Nullable RunEntry right) {}

    /** Chooses a run that another page looks at, unless one is chosen already. */
    public void suggest(RunFolder folder) {
        jobs.latest("transcripts.show", progress -> RunCatalog.entry(folder)).onDone(run -> {
            if (RunChoices.hasResults(run) && choices.fits(run)) {
                choices.choose(run);
            }
        });
    }

    /** Goes to the next or previous line that the filter lets through, or, without a filter, to an error; on to other conversations. */
    public void step(int direction) {
        for (int i = rows.indexOf(selected.get()) + direction; i >= 0 && i < rows.size(); i += direction) {
            if (isStop(rows.get(i))) {
                selected.set(rows.get(i));
                return;
            }
        }
        stepConversation(direction);
    }

    /** Shows the talkturns that a filter lets through. */
    void filterBy(TalkturnFilter wanted) {
        filterText.set(wanted.typed());
    }

    /** Whether the run has no auxiliary encoders, so that there is nothing to choose. */
    ObservableBooleanValue hasOneEncoderProperty() {
        return hasOneEncoder;
    }

    /** Where a line stands, and what its window is. */
    String placeOf(TranscriptRow row) {
        ConversationItem item = conversation.get();
        boolean isGathered = item != null && item.isAllMatches();
        String place = Texts.of(
                isGathered ? "transcripts.place.match" : "transcripts.place",
                Format.integer(isGathered ? rows.indexOf(row) + 1 : row.turn().number()),
                Format.integer(rows.size()));
        ShadedWindow window = left.windowProperty().get();
        if (window == null) {
            return place;
        }
        return place + " · " + Texts.of("transcripts.window", window.turns().size());
    }

    /** What shades mean and do not mean, where none can be High, and whether people really said this. */
    String caution() {
        List<String> told = new ArrayList<>();
        if (left.openProperty().get() != null) {
            told.add(Texts.of("transcripts.caution." + style.get().name()));
        }
        ShadedWindow window = left.windowProperty().get();
        if (window != null && window.turnsCannotBeHigh()) {
            told.add(Texts.of(
                    "transcripts.few.turns",
                    Texts.count("talkturn", window.turns().size())));
        }
        Reading now = reading.get();
        if (now != null && now.text().isSimulated()) {
            told.add(Texts.of("transcripts.simulated"));
        }
        return String.join(" ", told);
    }

    /** Shows the conversation of a line of gathered matches. */
    public void openInConversation(TranscriptRow row) {
        conversations.stream()
                .filter(item -> item.id().equals(row.turn().conversation()))
                .findFirst()
                .ifPresent(item -> {
                    wantedTalkturn = row.turn().id();
                    conversation.set(item);
                });
    }

    private boolean isWithoutAuxiliaries() {
        OpenRun run = left.openProperty().get();
        RunSpec spec = run == null ? null : run.entry().spec();
        return spec != null
                && spec.network() instanceof HanSpec han
                && han.model().architecture() != Architecture.ROCK;
    }

    private boolean isStop(TranscriptRow row) {
        return filter.get().isAll() ? row.isError() : row.isMatch();
    }

    private void stepConversation(int direction) {
        ConversationItem now = conversation.get();
        if (now == null || now.isAllMatches()) {
            return;
        }
        for (int i = conversations.indexOf(now) + direction; i >= 0 && i < conversations.size(); i += direction) {
            ConversationItem item = conversations.get(i);
            int stops = filter.get().isAll() ? item.errors() : item.matches();
            if (stops > 0 && !item.isAllMatches()) {
                List<TranscriptRow> found = finder().map(f -> f.rows(item)).orElse(List.of());
                List<TranscriptRow> there = found.stream().filter(this::isStop).toList();
                wantedTalkturn = (direction > 0 ? there.getFirst() : there.getLast())
                        .turn()
                        .id();
                conversation.set(item);
                return;
            }
        }
    }

    private Optional<ConversationFinder> finder() {
        Reading now = reading.get();
        return now == null ? Optional.empty() : Optional.of(new ConversationFinder(now, filter.get()));
    }

    /** A run that is chosen is waited for; without one, or where it cannot be read, the corpus is read. */
    private void read() {
        OpenRun run = left.openProperty().get();
        if (run != null) {
            if (reading.get() == null || !run.equals(reading.get().run())) {
                take(Reading.of(run));
            }
        } else if (left.loadingProperty().get()) {
            take(null);
        } else {
            take(corpus.readingProperty().get());
        }
    }

    private void take(@Nullable Reading now) {
        if (!Objects.equals(now, reading.get())) {
            reading.set(now);
            find();
        }
    }

    /** The corpus was read again, as after a correction: runs of it show what it says now. */
    private void readRunsAgain(@Nullable Loaded now) {
        Loaded before = last;
        last = now == null ? before : now;
        if (now != null && before != null && !now.equals(before) && now.folder().equals(before.folder())) {
            left.again();
            right.again();
        }
    }

    private void find() {
        Reading now = reading.get();
        if (now == null) {
            searched.set(false);
            rememberPlace();
            conversations.clear();
            String talkturn = wantedTalkturn;
            conversation.set(null);
            wantedTalkturn = talkturn;
            return;
        }
        filter.set(TalkturnFilter.parse(filterText.get(), now.classes()));
        ConversationFinder finder = new ConversationFinder(now, filter.get());
        String all = Texts.of("transcripts.allMatches");
        jobs.latest("transcripts.find", progress -> finder.items(all)).onDone(found -> {
            if (now.equals(reading.get())) {
                showConversations(found);
            }
        });
    }

    /** What is read goes for a moment, or gives way to the same with a run: one stays where one was. */
    private void rememberPlace() {
        TranscriptRow row = selected.get();
        ConversationItem item = conversation.get();
        if (wantedTalkturn == null && wantedConversation == null && row != null && item != null) {
            wantedTalkturn = row.turn().id();
        }
    }

    private void showConversations(List<ConversationItem> found) {
        searched.set(true);
        ConversationItem before = conversation.get();
        String talkturn = selected.get() == null ? null : selected.get().turn().id();
        Optional<ConversationItem> asked = asked(found);
        wantedConversation = null;
        conversations.setAll(found);
        if (wantedTalkturn == null) {
            wantedTalkturn = talkturn;
        }
        ConversationItem next = asked.or(() -> before(found, before))
                .or(() -> found.stream().findFirst())
                .orElse(null);
        if (Objects.equals(next, before)) {
            showConversation(next); // its talkturns may be others
        } else {
            conversation.set(next);
        }
    }

    /** The conversation that another page asked for, or that of a talkturn; a filter gathers its own. */
    private Optional<ConversationItem> asked(List<ConversationItem> found) {
        Reading now = reading.get();
        if (now == null || !filter.get().isAll()) {
            return Optional.empty();
        }
        String talkturn = wantedTalkturn;
        String id = wantedConversation != null
                ? wantedConversation
                : talkturn == null
                        ? null
                        : now.text().turn(talkturn).map(TurnText::conversation).orElse(null);
        return found.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The conversation that was shown, unless the filter is new: then the line of all matches, which is first. */
    private Optional<ConversationItem> before(List<ConversationItem> found, @Nullable ConversationItem before) {
        return before == null || !filter.get().isAll()
                ? Optional.empty()
                : found.stream().filter(i -> i.id().equals(before.id())).findFirst();
    }

    private void showConversation(@Nullable ConversationItem item) {
        String wanted = wantedTalkturn;
        wantedTalkturn = null;
        boolean stays = stays(item, wanted);
        shown = item == null ? "" : item.id();
        isExchanging = true;
        rows.setAll(item == null ? List.of() : finder().map(f -> f.rows(item)).orElse(List.of()));
        selected.set(rows.stream()
                .filter(row -> row.turn().id().equals(wanted))
                .findFirst()
                .or(() -> rows.stream().filter(this::isStop).findFirst())
                .or(() -> rows.stream().filter(row -> row.verdict() != null).findFirst())
                .or(() -> rows.stream().findFirst())
                .orElse(null));
        isExchanging = false;
        exchanged.accept(!stays);
    }

    /** Whether the same talkturn of the same conversation is shown again, as after a correction. */
    private boolean stays(@Nullable ConversationItem item, @Nullable String talkturn) {
        TranscriptRow row = selected.get();
        return item != null
                && row != null
                && item.id().equals(shown)
                && row.turn().id().equals(talkturn);
    }

    /** Whether rows are being exchanged: what a list selects meanwhile is nobody's choice. */
    boolean isExchanging() {
        return isExchanging;
    }

    /** @param action told when rows were exchanged, and whether the selected one is to be brought into sight */
    void onExchanged(Consumer<Boolean> action) {
        exchanged = action;
    }

    private void shade() {
        TranscriptRow row = selected.get();
        if (row != null) {
            left.select(row.turn().conversation(), row.turn().id(), choice.get());
            right.select(row.turn().conversation(), row.turn().id(), choice.get());
        }
    }
}
