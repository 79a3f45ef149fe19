package io.talkturn.corpus.io.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tiers of all files by their names, and which of a speaker's tiers holds most of the speech. */
final class TierGroups {
    // a word may end a hundredth after its talkturn
    private static final double SLACK = 0.02;

    private final Map<String, List<Tier>> byName = new LinkedHashMap<>();
    // a tier is itself: its hash would read all that stands in it
    private final IdentityHashMap<Tier, Tier> main = new IdentityHashMap<>();

    TierGroups(List<Transcript> transcripts) {
        for (Transcript transcript : transcripts) {
            transcript
                    .tiers()
                    .forEach(tier -> byName.computeIfAbsent(tier.name(), x -> new ArrayList<>())
                            .add(tier));
            findMain(transcript);
        }
    }

    private void findMain(Transcript transcript) {
        Map<String, Tier> ofSpeaker = new HashMap<>();
        Map<String, Double> most = new HashMap<>();
        for (Tier tier : transcript.tiers()) {
            double words = tier.kind() == TierKind.SPEECH ? speech(TierStats.of(List.of(tier))) : 0;
            if (words > most.getOrDefault(tier.speaker(), 0.0)) {
                most.put(tier.speaker(), words);
                ofSpeaker.put(tier.speaker(), tier);
            }
        }
        for (Tier tier : transcript.tiers()) {
            Tier first = ofSpeaker.get(tier.speaker());
            if (first != null) {
                main.put(tier, first);
            }
        }
    }

    /** Words, which count for less where they stand alone: the words of a tier may stand on another one by one. */
    private static double speech(TierStats stats) {
        return stats.wordsEach() < 1.5 ? stats.words() / 4.0 : stats.words();
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<Tier> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** All tiers that would be the same label. */
    Map<String, List<Tier>> byLabel() {
        Map<String, List<Tier>> labels = new LinkedHashMap<>();
        byName.values()
                .forEach(tiers -> tiers.forEach(tier -> labels.computeIfAbsent(tier.label(), x -> new ArrayList<>())
                        .add(tier)));
        return labels;
    }

    /** The tier on which the same person says most, where it is another. */
    Optional<Tier> other(Tier tier) {
        Tier first = main.get(tier);
        return first == null || first.name().equals(tier.name()) ? Optional.empty() : Optional.of(first);
    }

    /** Whether all annotations have the times of one on the speaker's main tier. */
    boolean isAligned(Tier tier) {
        return other(tier)
                .map(first -> {
                    Set<Long> spans = new HashSet<>();
                    first.marks().forEach(mark -> spans.add(span(mark)));
                    long there = tier.marks().stream()
                            .filter(mark -> spans.contains(span(mark)))
                            .count();
                    return 10 * there >= 9L * tier.marks().size();
                })
                .orElse(false);
    }

    /** Whether nearly all annotations lie within one on the speaker's main tier, several in each. */
    boolean isInside(Tier tier) {
        return other(tier)
                .map(first -> {
                    Spans<Mark> spans = new Spans<>(first.marks(), Mark::start, Mark::end);
                    long inside = tier.marks().stream()
                            .filter(mark -> spans.best(mark.start(), mark.end())
                                    .filter(around -> around.start() <= mark.start() + SLACK
                                            && mark.end() <= around.end() + SLACK)
                                    .isPresent())
                            .count();
                    return tier.marks().size() > first.marks().size()
                            && 10 * inside >= 9L * tier.marks().size();
                })
                .orElse(false);
    }

    /** A span in milliseconds; two that are the same here are the same. */
    private static long span(Mark mark) {
        return Math.round(mark.start() * 1000) * 31_000_003L + Math.round(mark.end() * 1000);
    }
}
