package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Correction;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The conversations and lines that the filter lets through, and which of them one is at. Used on the UI thread. */
final class TranscriptFinding {
    private final Jobs jobs;
    private final ObservableValue<@Nullable Reading> reading;
    private final StringProperty filterText = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<TalkturnFilter> filter = new ReadOnlyObjectWrapper<>(TalkturnFilter.ALL);
    private final ObservableList<ConversationItem> conversations = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ConversationItem> conversation = new SimpleObjectProperty<>();
    private final ObservableList<TranscriptRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TranscriptRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper();
    private final Surroundings surroundings;
    private FilterSources sources = FilterSources.NONE;
    private TalkturnFilter looked = TalkturnFilter.ALL;
    private boolean isAsked;
    private @Nullable String wantedTalkturn;
    private @Nullable String wantedConversation;
    private Consumer<Boolean> exchanged = reveal -> {};
    private boolean isExchanging;
    private String shown = "";

    /** What filters ask for beside text and verdicts; given on the UI thread. */
    interface Surroundings {
        /** The predictions of the run beside, null where there is none. */
        @Nullable
        Verdicts beside();

        /** What was noted, by talkturn. */
        Map<String, String> notes();

        /** The folder whose corrections count, null where it is not known. */
        @Nullable
        Path corpus();
    }

    /** What a filter lets through, and by what. */
    private record Found(List<ConversationItem> items, FilterSources sources) {}

    /** @param reading what is read, null while there is nothing */
    TranscriptFinding(Jobs jobs, ObservableValue<@Nullable Reading> reading, Surroundings surroundings) {
        this.jobs = jobs;
        this.reading = reading;
        this.surroundings = surroundings;
        filterText.subscribe((before, now) -> find());
        conversation.subscribe(this::showConversation);
    }

    StringProperty filterTextProperty() {
        return filterText;
    }

    ReadOnlyObjectProperty<TalkturnFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ObservableList<ConversationItem> conversations() {
        return conversations;
    }

    ObjectProperty<@Nullable ConversationItem> conversationProperty() {
        return conversation;
    }

    ObservableList<TranscriptRow> rows() {
        return rows;
    }

    ObjectProperty<@Nullable TranscriptRow> selectedProperty() {
        return selected;
    }

    ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /** Whether rows are being exchanged: what a list selects meanwhile is nobody's choice. */
    boolean isExchanging() {
        return isExchanging;
    }

    /** @param action told when rows were exchanged, and whether the selected one is to be brought into sight */
    void onExchanged(Consumer<Boolean> action) {
        exchanged = action;
    }

    /** Goes there with the next lines that are shown; null for what the filter lets through first. */
    void want(@Nullable String inConversation, @Nullable String talkturn) {
        wantedConversation = inConversation;
        wantedTalkturn = talkturn;
        isAsked = true;
    }

    /** Looks again where a filter asks for marks that may have changed. */
    void findMarked(Predicate<FilterMarks> isConcerned) {
        if (isConcerned.test(filter.get().marks())) {
            find();
        }
    }

    /** Shows a conversation at one of its talkturns. */
    void go(ConversationItem item, String talkturn) {
        wantedTalkturn = talkturn;
        conversation.set(item);
    }

    /** Whether stepping stops at a line: at what the filter lets through, without a filter at an error. */
    boolean isStop(TranscriptRow row) {
        return filter.get().isAll() ? row.isError() : row.isMatch();
    }

    /** The lines of a conversation at which stepping stops. */
    List<TranscriptRow> stops(ConversationItem item) {
        return rowsOf(item).stream().filter(this::isStop).toList();
    }

    /** The lines of a conversation, or of the line that gathers all matches. */
    List<TranscriptRow> rowsOf(ConversationItem item) {
        Reading now = reading.getValue();
        return now == null ? List.of() : new ConversationFinder(now, filter.get(), sources).rows(item);
    }

    /** Looks again for what the filter lets through. */
    void find() {
        Reading now = reading.getValue();
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
        TalkturnFilter wanted = filter.get();
        FilterSources known = new FilterSources(surroundings.beside(), surroundings.notes(), Set.of());
        Path corpus = surroundings.corpus();
        String all = Texts.of("transcripts.allMatches");
        jobs.latest("transcripts.find", progress -> {
                    FilterSources whole = withCorrected(known, wanted, corpus);
                    return new Found(new ConversationFinder(now, wanted, whole).items(all), whole);
                })
                .onDone(found -> {
                    if (now.equals(reading.getValue())) {
                        sources = found.sources();
                        showConversations(found.items());
                    }
                });
    }

    private static FilterSources withCorrected(FilterSources known, TalkturnFilter wanted, @Nullable Path corpus) {
        Set<String> corrected = !wanted.marks().corrected() || corpus == null
                ? Set.of()
                : CorrectionsFile.read(corpus).stream()
                        .filter(Correction::holds)
                        .map(Correction::talkturn)
                        .collect(Collectors.toSet());
        return new FilterSources(known.beside(), known.notes(), corrected);
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
        boolean isSameSearch = !isAsked && filter.get().equals(looked);
        Optional<ConversationItem> asked = asked(found);
        wantedConversation = null;
        isAsked = false;
        looked = filter.get();
        conversations.setAll(found);
        if (wantedTalkturn == null) {
            wantedTalkturn = talkturn;
        }
        ConversationItem next = asked.or(() -> before(found, before, isSameSearch))
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
        Reading now = reading.getValue();
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
    private Optional<ConversationItem> before(
            List<ConversationItem> found, @Nullable ConversationItem before, boolean isSameSearch) {
        return before == null || (!filter.get().isAll() && !isSameSearch)
                ? Optional.empty()
                : found.stream().filter(i -> i.id().equals(before.id())).findFirst();
    }

    private void showConversation(@Nullable ConversationItem item) {
        String wanted = wantedTalkturn;
        wantedTalkturn = null;
        boolean stays = stays(item, wanted);
        shown = item == null ? "" : item.id();
        isExchanging = true;
        rows.setAll(item == null ? List.of() : rowsOf(item));
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
}
