package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.corpus.io.table.TimeUnit;
import io.talkturn.corpus.io.table.UsualScales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Guesses what tiers are, from their place in the format first and from what stands in them second. */
final class TierGuess {
    private static final Set<String> NOTES =
            Set.of("note", "notes", "comment", "comments", "remark", "remarks", "noise", "events", "default");

    private final TierGroups groups;
    private final Map<String, List<Tier>> values;
    private final Map<String, Judged> labels = new HashMap<>();
    private final Map<String, String> why = new HashMap<>();

    private TierGuess(TierGroups groups) {
        this.groups = groups;
        this.values = new LinkedHashMap<>(groups.byLabel());
    }

    /** A mapping and what each of its lines rests on, by the tier's name. */
    record Guessed(TableMapping mapping, Map<String, String> why) {
        /** A given mapping: what it takes as was guessed rests on the same. */
        Guessed where(TableMapping given) {
            Map<String, String> same = new HashMap<>(why);
            same.replaceAll(
                    (tier, reason) -> given.of(tier).role() == mapping.of(tier).role() ? reason : Account.AS_MAPPED);
            return new Guessed(given, same);
        }
    }

    static Guessed of(List<Transcript> transcripts) {
        TierGuess guess = new TierGuess(new TierGroups(transcripts));
        List<ColumnMapping> columns = new ArrayList<>();
        guess.groups.names().forEach(name -> columns.add(guess.column(name, guess.groups.named(name))));
        TableMapping mapping =
                new TableMapping(TableMapping.FORMAT, TimeUnit.SECONDS, TableMapping.USUAL_MISSING, columns);
        return new Guessed(mapping, guess.why);
    }

    private ColumnMapping column(String name, List<Tier> tiers) {
        Tier tier = tiers.getFirst();
        TierStats stats = TierStats.of(tiers);
        boolean isEmpty = tiers.stream().allMatch(each -> each.marks().isEmpty());
        if (isEmpty || (stats.filled() == 0 && tier.kind() != TierKind.SPEECH)) {
            return left(name, tier.why().isEmpty() ? "it is empty" : tier.why());
        }
        return switch (tier.kind()) {
            case SPEECH -> speech(name, tiers, stats);
            case WORDS -> words(name, stats);
            case VALUES -> label(name, tier.label());
            case SPEAKER -> taken(name, ColumnRole.SPEAKER, "it names who speaks");
            case OTHER -> left(name, tier.why());
        };
    }

    private ColumnMapping words(String name, TierStats stats) {
        return stats.wordsEach() <= 1.2
                ? taken(name, ColumnRole.WORDS, "single words with times")
                : left(name, "its annotations are parts of talkturns, not single words");
    }

    private ColumnMapping speech(String name, List<Tier> tiers, TierStats stats) {
        Tier tier = tiers.getFirst();
        if (tiers.stream().anyMatch(groups::isAligned)) {
            String first = groups.other(tier).map(Tier::name).orElse("");
            return stats.wordsEach() < 1.5
                    ? label(name, tier.label())
                    : left(name, "it has the times of tier “" + first + "”: a second text of the same talkturns");
        }
        if (stats.wordsEach() <= 1.2 && tiers.stream().allMatch(groups::isInside)) {
            return taken(name, ColumnRole.WORDS, "single words within the talkturns of “" + tier.speaker() + "”");
        }
        boolean besideSpeech = groups.other(tier).isPresent();
        if (besideSpeech
                && stats.isFew()
                && stats.filled() > 3
                && stats.distinct().size() < stats.filled()) {
            return left(name, "a few values at times of their own beside the speech of “" + tier.speaker() + "”");
        }
        if (tier.speaker().equals(tier.name()) && isNoSpeech(tier, stats)) {
            return left(name, "it seems to hold notes or numbers, not speech");
        }
        return taken(name, ColumnRole.TALKTURNS, String.format(Locale.ROOT, "%.1f words each", stats.wordsEach()));
    }

    private boolean isNoSpeech(Tier tier, TierStats stats) {
        boolean alone = groups.names().size() == 1;
        return !alone && (NOTES.contains(tier.name().toLowerCase(Locale.ROOT)) || stats.numeric());
    }

    /** Tiers of several speakers hold the values of one label, so they are judged together. */
    private ColumnMapping label(String name, String label) {
        Judged judged = judged(label);
        why.put(name, judged.why());
        return new ColumnMapping(
                name,
                judged.as().role(),
                judged.as().role() == ColumnRole.IGNORE ? null : label,
                judged.as().classes(),
                judged.as().lowest(),
                judged.as().highest(),
                null);
    }

    /** What the tiers of a label are, and why. */
    private record Judged(ColumnMapping as, String why) {}

    private Judged judged(String label) {
        Judged known = labels.get(label);
        if (known == null) {
            known = judge(label);
            labels.put(label, known);
        }
        return known;
    }

    private Judged judge(String label) {
        List<Tier> all = values.getOrDefault(label, List.of()).stream()
                .filter(tier -> tier.kind() == TierKind.VALUES || tier.kind() == TierKind.SPEECH)
                .toList();
        TierStats stats = TierStats.of(all);
        Set<String> classes = new LinkedHashSet<>();
        all.forEach(tier -> classes.addAll(tier.classes()));
        if (classes.size() >= 2) {
            stats.distinct().stream()
                    .filter(value -> !TableMapping.USUAL_MISSING.contains(value))
                    .forEach(classes::add);
            return new Judged(
                    ColumnMapping.classes(label, label, List.copyOf(classes)),
                    "the classes of its controlled vocabulary");
        }
        if (stats.numeric() && stats.lowest() < stats.highest()) {
            double[] scale = scale(stats);
            return new Judged(
                    ColumnMapping.number(label, label, scale[0], scale[1]),
                    "numbers from " + stats.lowest() + " to " + stats.highest());
        }
        if (stats.isFew() || (LabelName.isClass(label) && stats.wordsEach() < 1.5)) {
            Set<String> found = new TreeSet<>(stats.distinct());
            TableMapping.USUAL_MISSING.forEach(found::remove);
            return new Judged(
                    ColumnMapping.classes(label, label, List.copyOf(found)),
                    found.size() + (found.size() == 1 ? " value of a word" : " different values of a word"));
        }
        return new Judged(
                ColumnMapping.of(label, ColumnRole.IGNORE),
                stats.wordsEach() < 1.5 ? "too many different values for classes" : "free text");
    }

    private static double[] scale(TierStats stats) {
        return UsualScales.narrowest(stats.lowest(), stats.highest());
    }

    private ColumnMapping taken(String name, ColumnRole role, String reason) {
        why.put(name, reason);
        return ColumnMapping.of(name, role);
    }

    private ColumnMapping left(String name, String reason) {
        why.put(name, reason);
        return ColumnMapping.of(name, ColumnRole.IGNORE);
    }
}
