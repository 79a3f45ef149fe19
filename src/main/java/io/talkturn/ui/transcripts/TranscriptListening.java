package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.report.TokenSpans.Span;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.listen.Band;
import io.talkturn.ui.listen.ListenViewModel;
import io.talkturn.ui.listen.Passage;
import io.talkturn.ui.listen.SaidWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The selected talkturn among those of its window, to be heard; and which word of the text is being said. */
final class TranscriptListening {
    /** How many talkturns before the selected one are shown where no window says it. */
    private static final int BEFORE = 7;

    private final TranscriptsViewModel model;
    private final ObservableValue<@Nullable Loaded> loaded;
    private final ListenViewModel listen;
    private final ReadOnlyObjectWrapper<@Nullable LitWord> lit = new ReadOnlyObjectWrapper<>();
    private List<Span> places = List.of();
    private @Nullable Band placed;

    /** @param loaded the corpus that is looked at, whose recordings are looked for */
    TranscriptListening(TranscriptsViewModel model, ObservableValue<@Nullable Loaded> loaded, ListenViewModel listen) {
        this.model = model;
        this.loaded = loaded;
        this.listen = listen;
        loaded.subscribe(now -> show());
        model.selectedProperty().subscribe((before, now) -> show());
        model.left().windowProperty().subscribe((before, now) -> show());
        listen.saidProperty().subscribe(this::light);
    }

    /** The word that is being said, null where none is. */
    ReadOnlyObjectProperty<@Nullable LitWord> litProperty() {
        return lit.getReadOnlyProperty();
    }

    private void show() {
        TranscriptRow row = model.selectedProperty().get();
        Loaded now = loaded.getValue();
        if (row == null || now == null || !model.isOf(now.folder())) {
            listen.show(null);
            return;
        }
        String wanted = row.turn().conversation();
        now.corpus().conversations().stream()
                .filter(conversation -> conversation.id().equals(wanted))
                .findFirst()
                .ifPresentOrElse(
                        found -> listen.show(passage(now, found, row.turn().id())), () -> listen.show(null));
    }

    private Passage passage(Loaded now, Conversation conversation, String chosen) {
        Corpus corpus = now.corpus();
        ShadedWindow window = model.left().windowProperty().get();
        Set<String> inWindow = window == null || !window.predicted().talkturn().equals(chosen)
                ? Set.of()
                : window.turns().stream().map(ShadedWindow.ShadedTurn::talkturn).collect(Collectors.toSet());
        List<String> speakers = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        List<Talkturn> all = conversation.talkturns();
        int at = 0;
        while (at < all.size() && !all.get(at).id().equals(chosen)) {
            at++;
        }
        for (int i = 0; i < all.size(); i++) {
            Talkturn talkturn = all.get(i);
            if (!speakers.contains(talkturn.speaker())) {
                speakers.add(talkturn.speaker());
            }
            boolean isNear = inWindow.isEmpty() ? i <= at && i >= at - BEFORE : inWindow.contains(talkturn.id());
            if (isNear) {
                Band.of(talkturn, i + 1, speakers.indexOf(talkturn.speaker())).ifPresent(bands::add);
            }
        }
        return new Passage(now.folder(), corpus, conversation.id(), bands, chosen);
    }

    private void light(@Nullable SaidWord said) {
        Reading reading = model.readingProperty().get();
        if (said == null || reading == null) {
            lit.set(null);
            return;
        }
        String id = said.band().talkturn();
        if (!said.band().equals(placed)) {
            placed = said.band();
            places = reading.text()
                    .turn(id)
                    .map(turn -> SpokenPlaces.find(turn.text(), said.band().words()))
                    .orElse(List.of());
        }
        Span place = said.word() < places.size() ? places.get(said.word()) : new Span(0, 0);
        lit.set(place.end() == 0 ? null : new LitWord(id, place.start(), place.end()));
    }
}
