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
import io.talkturn.ui.nav.ReadTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
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
    private final TranscriptFinding finding;
    private final TranscriptSteps steps;
    private final ObjectProperty<AttentionChoice> choice = new SimpleObjectProperty<>(new AttentionChoice.Combined());
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.SHADE);
    private final BooleanBinding hasOneEncoder;
    private final BooleanBinding shaded;
    private final ObservableValue<@Nullable Loaded> loaded;
    private Supplier<Map<String, String>> notes = Map::of;
    private @Nullable Loaded last;
    private Consumer<Path> corpusWanted = folder -> {};

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
        this.loaded = loaded;
        this.corpus = new CorpusSide(jobs, loaded);
        this.left = new RunSide("left", jobs);
        this.right = new RunSide("right", jobs);
        this.finding = new TranscriptFinding(jobs, reading, new Surroundings());
        this.steps = new TranscriptSteps(finding);
        this.hasOneEncoder = Bindings.createBooleanBinding(this::isWithoutAuxiliaries, left.openProperty());
        this.shaded = Bindings.createBooleanBinding(
                () -> OpenRun.attends(left.runProperty().get())
                        || OpenRun.attends(right.runProperty().get()),
                left.runProperty(),
                right.runProperty());
        this.choices = new RunChoices(left, right, allRuns, folder);
        corpus.readingProperty().subscribe(now -> read());
        left.openProperty().subscribe((before, now) -> read());
        left.loadingProperty().subscribe((before, now) -> read());
        loaded.subscribe(this::readRunsAgain);
        finding.selectedProperty().subscribe((before, now) -> shade());
        choice.subscribe((before, now) -> shade());
        right.openProperty().subscribe((before, now) -> {
            shade();
            finding.findMarked(FilterMarks::differ);
        });
    }

    private final class Surroundings implements TranscriptFinding.Surroundings {
        @Override
        public @Nullable Verdicts beside() {
            OpenRun run = right.openProperty().get();
            return run == null ? null : run.verdicts();
        }

        @Override
        public Map<String, String> notes() {
            return notes.get();
        }

        @Override
        public @Nullable Path corpus() {
            Loaded now = loaded.getValue();
            return now == null ? null : now.folder();
        }
    }

    /** Says what is noted at talkturns. */
    void notesFrom(Supplier<Map<String, String>> source) {
        notes = source;
    }

    /** Notes were changed. */
    void notesChanged() {
        finding.findMarked(FilterMarks::asksNotes);
    }

    /** Shows only what the two runs predict differently, or all of what the filter lets through otherwise. */
    void filterDiffering(boolean differ) {
        filterBy(filterProperty().get().differing(differ));
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
        finding.want(target.conversation(), target.talkturn());
        filterTextProperty().set("");
        finding.find();
    }

    /** Whether the conversations are those that fit: until then there being none says nothing. */
    public ReadOnlyBooleanProperty searchedProperty() {
        return finding.searchedProperty();
    }

    /** What stands in the filter field. */
    public StringProperty filterTextProperty() {
        return finding.filterTextProperty();
    }

    /** What it means. */
    public ReadOnlyObjectProperty<TalkturnFilter> filterProperty() {
        return finding.filterProperty();
    }

    /** The conversations with a match, all without a filter. */
    public ObservableList<ConversationItem> conversations() {
        return finding.conversations();
    }

    /** The conversation shown. */
    public ObjectProperty<@Nullable ConversationItem> conversationProperty() {
        return finding.conversationProperty();
    }

    /** The lines of the transcript. */
    public ObservableList<TranscriptRow> rows() {
        return finding.rows();
    }

    /** The lines of a conversation, or of the line that gathers all matches. */
    List<TranscriptRow> rowsOf(ConversationItem item) {
        return finding.rowsOf(item);
    }

    /** The talkturn whose window is shown. */
    public ObjectProperty<@Nullable TranscriptRow> selectedProperty() {
        return finding.selectedProperty();
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
                    finding.want(null, target.talkturn());
                    filterTextProperty().set(target.filter().typed());
                    Path folder = RunChoices.corpus(sides.left());
                    if (folder != null) {
                        corpusWanted.accept(folder);
                    }
                    choices.ask(sides.left());
                    RunChoices.choose(right, sides.right());
                    finding.find();
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
        steps.step(direction);
    }

    /** Shows the talkturns that a filter lets through. */
    void filterBy(TalkturnFilter wanted) {
        filterTextProperty().set(wanted.typed());
    }

    /** Whether the run has no auxiliary encoders, so that there is nothing to choose. */
    ObservableBooleanValue hasOneEncoderProperty() {
        return hasOneEncoder;
    }

    /** Where a line stands, and what its window is. */
    String placeOf(TranscriptRow row) {
        return new TranscriptCaptions(this).placeOf(row);
    }

    /** What shades mean and do not mean, where none can be High, and whether people really said this. */
    String caution() {
        return new TranscriptCaptions(this).caution();
    }

    /** Whether words are shaded: what fusion networks said is read without. */
    ObservableBooleanValue shadedProperty() {
        return shaded;
    }

    /** Shows the conversation of a line of gathered matches. */
    public void openInConversation(TranscriptRow row) {
        conversations().stream()
                .filter(item -> item.id().equals(row.turn().conversation()))
                .findFirst()
                .ifPresent(item -> finding.go(item, row.turn().id()));
    }

    private boolean isWithoutAuxiliaries() {
        OpenRun run = left.openProperty().get();
        RunSpec spec = run == null ? null : run.entry().spec();
        return spec != null
                && spec.network() instanceof HanSpec han
                && han.model().architecture() != Architecture.ROCK;
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
            finding.find();
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

    /** Whether rows are being exchanged: what a list selects meanwhile is nobody's choice. */
    boolean isExchanging() {
        return finding.isExchanging();
    }

    /** @param action told when rows were exchanged, and whether the selected one is to be brought into sight */
    void onExchanged(Consumer<Boolean> action) {
        finding.onExchanged(action);
    }

    private void shade() {
        TranscriptRow row = finding.selectedProperty().get();
        if (row != null) {
            left.select(row.turn().conversation(), row.turn().id(), choice.get());
            right.select(row.turn().conversation(), row.turn().id(), choice.get());
        }
    }
}
