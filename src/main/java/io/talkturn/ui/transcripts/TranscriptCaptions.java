package io.talkturn.ui.transcripts;

import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The sentences above and below the lines: where one is, and what shades mean and do not mean. */
record TranscriptCaptions(TranscriptsViewModel model) {
    String placeOf(TranscriptRow row) {
        ConversationItem item = model.conversationProperty().get();
        boolean isGathered = item != null && item.isAllMatches();
        String place = Texts.of(
                isGathered ? "transcripts.place.match" : "transcripts.place",
                Format.integer(
                        isGathered ? model.rows().indexOf(row) + 1 : row.turn().number()),
                Format.integer(model.rows().size()));
        ShadedWindow window = model.left().windowProperty().get();
        if (window == null) {
            return place;
        }
        return place + " · " + Texts.of("transcripts.window", window.turns().size());
    }

    String caution() {
        List<String> told = new ArrayList<>();
        if (model.left().openProperty().get() != null && model.shadedProperty().get()) {
            told.add(Texts.of(
                    "transcripts.caution." + model.styleProperty().get().name()));
        }
        if (model.right().openProperty().get() != null) {
            told.add(Texts.of(
                    model.shadedProperty().get() ? "transcripts.caution.beside" : "transcripts.caution.differ"));
        }
        ShadedWindow window = model.left().windowProperty().get();
        if (window != null && window.turnsCannotBeHigh()) {
            told.add(Texts.of(
                    "transcripts.few.turns",
                    Texts.count("talkturn", window.turns().size())));
        }
        Reading now = model.readingProperty().get();
        if (now != null && now.text().isSimulated()) {
            told.add(Texts.of("transcripts.simulated"));
        }
        return String.join(" ", told);
    }
}
