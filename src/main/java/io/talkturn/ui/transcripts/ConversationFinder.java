package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import io.talkturn.ui.transcripts.TranscriptText.Talk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts and picks talkturns by a filter. Pure; runs in the background because a text search may take a while. */
record ConversationFinder(Reading reading, TalkturnFilter filter, FilterSources sources) {
    /**
     * The conversations that have a match, all of them without a filter.
     *
     * @param allTitle the title of the line that gathers all matches, which stands first where there is a filter
     */
    List<ConversationItem> items(String allTitle) {
        List<ConversationItem> items = new ArrayList<>();
        for (Talk talk : reading.text().talks()) {
            ConversationItem item = item(talk);
            if (filter.isAll() || item.matches() > 0) {
                items.add(item);
            }
        }
        if (!filter.isAll()) {
            items.addFirst(total(allTitle, items));
        }
        return items;
    }

    /** The rows of one conversation, matches marked; or, of the gathering line, the matches of all. */
    List<TranscriptRow> rows(ConversationItem item) {
        if (item.isAllMatches()) {
            List<TranscriptRow> rows = new ArrayList<>();
            reading.text().talks().forEach(talk -> addMatches(rows, talk));
            return rows;
        }
        return reading.text().talk(item.id()).map(this::rows).orElse(List.of());
    }

    private List<TranscriptRow> rows(Talk talk) {
        return talk.turns().stream()
                .map(turn -> new TranscriptRow(turn, talk.partition(), verdict(turn), isMatch(talk, turn), null))
                .toList();
    }

    private void addMatches(List<TranscriptRow> rows, Talk talk) {
        @Nullable String heading = talk.title();
        for (TurnText turn : talk.turns()) {
            if (isMatch(talk, turn)) {
                rows.add(new TranscriptRow(turn, talk.partition(), verdict(turn), true, heading));
                heading = null;
            }
        }
    }

    private ConversationItem item(Talk talk) {
        int errors = 0;
        int matches = 0;
        for (TurnText turn : talk.turns()) {
            errors += Optional.ofNullable(verdict(turn)).map(Verdict::isError).orElse(false) ? 1 : 0;
            matches += isMatch(talk, turn) ? 1 : 0;
        }
        return new ConversationItem(
                talk.id(), talk.title(), talk.partition(), talk.turns().size(), errors, matches);
    }

    private boolean isMatch(Talk talk, TurnText turn) {
        return !filter.isAll()
                && filter.matches(turn, talk.partition(), verdict(turn))
                && sources.has(filter.marks(), turn.id(), verdict(turn));
    }

    private @Nullable Verdict verdict(TurnText turn) {
        return reading.verdict(turn.id()).orElse(null);
    }

    private static ConversationItem total(String title, List<ConversationItem> items) {
        return new ConversationItem(
                "",
                title,
                Partition.NONE,
                items.stream().mapToInt(ConversationItem::talkturns).sum(),
                items.stream().mapToInt(ConversationItem::errors).sum(),
                items.stream().mapToInt(ConversationItem::matches).sum());
    }
}
