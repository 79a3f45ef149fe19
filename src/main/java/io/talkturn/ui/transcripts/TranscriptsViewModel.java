package io.talkturn.ui.transcripts;

import io.talkturn.model.Architecture;
import io.talkturn.report.TranscriptHtml.Style;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the page Transcripts shows and does; the view only draws it. Used on the UI thread. */
public final class TranscriptsViewModel {
    private final Jobs jobs;
    private final RunSide left;
    private final RunSide right;
    private final RunChoices choices;
    private final StringProperty filterText = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<TalkturnFilter> filter = new ReadOnlyObjectWrapper<>(TalkturnFilter.ALL);
    private final ObservableList<ConversationItem> conversations = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ConversationItem> conversation = new SimpleObjectProperty<>();
    private final ObservableList<TranscriptRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TranscriptRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<AttentionChoice> choice = new SimpleObjectProperty<>(new AttentionChoice.Combined());
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.SHADE);
    private final BooleanBinding hasOneEncoder;
    private @Nullable String wantedTalkturn;

    public TranscriptsViewModel(Jobs jobs, ObservableList<RunEntry> allRuns) {
        this.jobs = jobs;
        this.left = new RunSide("left", jobs);
        this.right = new RunSide("right", jobs);
        this.hasOneEncoder = Bindings.createBooleanBinding(this::isWithoutAuxiliaries, left.openProperty());
        this.choices = new RunChoices(left, right, allRuns);
        left.openProperty().subscribe((before, now) -> find());
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
                    RunChoices.choose(left, sides.left());
                    RunChoices.choose(right, sides.right());
                    find();
                });
    }

    private record Sides(RunEntry left, @Nullable RunEntry right) {}

    /** Chooses a run that another page looks at, unless one is chosen already. */
    public void suggest(RunFolder folder) {
        jobs.latest("transcripts.show", progress -> RunCatalog.entry(folder)).onDone(run -> {
            if (RunChoices.hasResults(run)) {
                RunChoices.choose(left, run);
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
                isGathered ? rows.indexOf(row) + 1 : row.turn().number(),
                rows.size());
        ShadedWindow window = left.windowProperty().get();
        if (window == null) {
            return place;
        }
        return place + " · " + Texts.of("transcripts.window", window.turns().size());
    }

    /** What shades mean and do not mean, where none can be High, and whether people really said this. */
    String caution() {
        List<String> told = new ArrayList<>();
        told.add(Texts.of("transcripts.caution." + style.get().name()));
        ShadedWindow window = left.windowProperty().get();
        if (window != null && window.turnsCannotBeHigh()) {
            told.add(Texts.of(
                    "transcripts.few.turns",
                    Texts.count("talkturn", window.turns().size())));
        }
        OpenRun run = left.openProperty().get();
        if (run != null && run.text().isSimulated()) {
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
        OpenRun run = left.openProperty().get();
        return run == null ? Optional.empty() : Optional.of(new ConversationFinder(run, filter.get()));
    }

    private void find() {
        OpenRun run = left.openProperty().get();
        if (run == null) {
            conversations.clear();
            conversation.set(null);
            return;
        }
        filter.set(TalkturnFilter.parse(filterText.get(), run.classes()));
        ConversationFinder finder = new ConversationFinder(run, filter.get());
        String all = Texts.of("transcripts.allMatches");
        jobs.latest("transcripts.find", progress -> finder.items(all)).onDone(found -> {
            if (run.equals(left.openProperty().get())) {
                showConversations(found);
            }
        });
    }

    private void showConversations(List<ConversationItem> found) {
        ConversationItem before = conversation.get();
        String talkturn = selected.get() == null ? null : selected.get().turn().id();
        Optional<ConversationItem> asked = holding(found, wantedTalkturn);
        conversations.setAll(found);
        if (wantedTalkturn == null) {
            wantedTalkturn = talkturn;
        }
        conversation.set(asked.or(() -> before(found, before))
                .or(() -> found.stream().findFirst())
                .orElse(null));
    }

    /** The conversation of a talkturn that another page asked for; a filter gathers its own. */
    private Optional<ConversationItem> holding(List<ConversationItem> found, @Nullable String talkturn) {
        OpenRun run = left.openProperty().get();
        if (run == null || talkturn == null || !filter.get().isAll()) {
            return Optional.empty();
        }
        Optional<String> id = run.text().talks().stream()
                .filter(talk -> talk.turns().stream().anyMatch(turn -> turn.id().equals(talkturn)))
                .map(TranscriptText.Talk::id)
                .findFirst();
        return found.stream()
                .filter(item -> id.stream().anyMatch(item.id()::equals))
                .findFirst();
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
        rows.setAll(item == null ? List.of() : finder().map(f -> f.rows(item)).orElse(List.of()));
        selected.set(rows.stream()
                .filter(row -> row.turn().id().equals(wanted))
                .findFirst()
                .or(() -> rows.stream().filter(this::isStop).findFirst())
                .or(() -> rows.stream().filter(row -> row.verdict() != null).findFirst())
                .orElse(null));
    }

    private void shade() {
        TranscriptRow row = selected.get();
        if (row != null) {
            left.select(row.turn().conversation(), row.turn().id(), choice.get());
            right.select(row.turn().conversation(), row.turn().id(), choice.get());
        }
    }
}
