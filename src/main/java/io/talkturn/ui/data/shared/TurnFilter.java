package io.talkturn.ui.data.shared;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which talkturns are listed; a null or an empty set lets everything through.
 *
 * @param text words that must stand in the text or the narrative
 * @param conversation a conversation id
 * @param partitions one of them
 * @param label the label that {@code values} are about
 * @param values one of them: a class; {@link #MISSING} for talkturns without the label, {@link #PRESENT} for those with it
 */
public record TurnFilter(
        String text,
        @Nullable String conversation,
        @Nullable String speaker,
        Set<Partition> partitions,
        @Nullable String label,
        Set<String> values) {
    /** Stands for "has no value". */
    public static final String MISSING = "\0missing";

    /** Stands for "has a value". */
    public static final String PRESENT = "\0present";

    /** Lets all through. */
    public static final TurnFilter ALL = new TurnFilter("", null, null, Set.of(), null, Set.of());

    private static final int STEP = 2000;

    /** The talkturns of a conversation. */
    public static TurnFilter ofConversation(String id) {
        return new TurnFilter("", id, null, Set.of(), null, Set.of());
    }

    /** The talkturns that pass, in the order of the corpus. */
    public List<TalkturnRow> apply(Corpus corpus, Progress progress) {
        List<String> words = words(text);
        Label column = label == null ? null : corpus.label(label).orElse(null);
        List<TalkturnRow> passed = new ArrayList<>();
        for (int row = 0; row < corpus.talkturns().size(); row++) {
            if (row % STEP == 0) {
                progress.step("", row, corpus.talkturns().size());
            }
            if (fits(corpus, row, words) && fitsLabel(column, row)) {
                passed.add(TalkturnRow.of(corpus, row));
            }
        }
        return passed;
    }

    static List<String> words(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }

    private boolean fits(Corpus corpus, int row, List<String> words) {
        Talkturn turn = corpus.talkturns().get(row);
        if (speaker != null && !speaker.equals(turn.speaker())) {
            return false;
        }
        if (!partitions.isEmpty() && !partitions.contains(corpus.partitionOfRow(row))) {
            return false;
        }
        if (conversation != null
                && !conversation.equals(
                        corpus.conversations().get(corpus.conversationOf(row)).id())) {
            return false;
        }
        return words.isEmpty() || contains(turn, words);
    }

    private static boolean contains(Talkturn turn, List<String> words) {
        String said = turn.text().toLowerCase(Locale.ROOT);
        String woven = turn.narrative() == null ? "" : turn.narrative().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> said.contains(word) || woven.contains(word));
    }

    private boolean fitsLabel(@Nullable Label column, int row) {
        return column == null || values.isEmpty() || values.stream().anyMatch(value -> fitsValue(column, row, value));
    }

    private static boolean fitsValue(Label column, int row, String value) {
        return switch (value) {
            case MISSING -> !column.isPresent(row);
            case PRESENT -> column.isPresent(row);
            default -> column.has(row, column.classNames().indexOf(value));
        };
    }
}
