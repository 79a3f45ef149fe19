package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.TableMapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of every tier what it was taken for, and why. */
final class Account {
    static final String AS_MAPPED = "as the mapping says";

    private final Taken.Part part;
    private final TableMapping mapping;
    private final Map<String, String> why;

    /**
     * An account.
     *
     * @param why what a guess rests on, by tier; empty where a mapping was given
     */
    Account(Taken.Part part, TableMapping mapping, Map<String, String> why) {
        this.part = part;
        this.mapping = mapping;
        this.why = why;
    }

    void give(List<Transcript> transcripts, ImportNotes notes) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Tier> tiers = new LinkedHashMap<>();
        for (Transcript transcript : transcripts) {
            for (Tier tier : transcript.tiers()) {
                tiers.putIfAbsent(tier.name(), tier);
                counts.merge(tier.name(), tier.marks().size(), Integer::sum);
            }
        }
        tiers.forEach((name, tier) -> notes.taken(taken(tier, counts.getOrDefault(name, 0))));
        Set<String> named = new HashSet<>(tiers.keySet());
        for (ColumnMapping column : mapping.columns()) {
            if (!named.contains(column.column())) {
                notes.warn(
                        "no_tier",
                        transcripts.getFirst().file().name(),
                        null,
                        "No file has the " + part.word() + " “" + column.column() + "”, which the mapping names.");
            }
        }
    }

    private Taken taken(Tier tier, int marks) {
        ColumnMapping column = mapping.of(tier.name());
        String name = column.nameOrColumn();
        String speaker = tier.speaker();
        String as = switch (column.role()) {
            case TALKTURNS -> "talkturns" + (speaker.isEmpty() ? "" : " of " + speaker);
            case TEXT -> "text";
            case WORDS -> "words" + (speaker.isEmpty() ? "" : " of " + speaker);
            case SPEAKER -> "speaker";
            case CLASS_LABEL -> "class label “" + name + "”";
            case SEVERAL_CLASSES -> "label of several classes “" + name + "”";
            case NUMBER_LABEL -> "number label “" + name + "”";
            case FEATURE -> "feature “" + name + "”";
            default -> Taken.LEFT_OUT;
        };
        String reason = why.getOrDefault(tier.name(), AS_MAPPED);
        return new Taken(
                part,
                tier.name(),
                as,
                marks + (marks == 1 ? " annotation" : " annotations") + (reason.isEmpty() ? "" : ": " + reason));
    }
}
