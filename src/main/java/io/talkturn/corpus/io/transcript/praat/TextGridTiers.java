package io.talkturn.corpus.io.transcript.praat;

import io.talkturn.corpus.io.transcript.LabelName;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import io.talkturn.corpus.io.transcript.praat.TextGridReader.RawTier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the tiers of a TextGrid are by their names: {@code X - words} and {@code X - phones} of the Montreal Forced Aligner,
 * {@code X-emotion} beside a tier {@code X}; all others are somebody's talkturns.
 */
final class TextGridTiers {
    // how the aligner writes silence
    private static final Set<String> SILENT = Set.of("sp", "sil", "<eps>", "<sil>", "#");

    private TextGridTiers() {}

    static List<Tier> of(List<RawTier> raw) {
        Set<String> names = new HashSet<>();
        raw.forEach(tier -> names.add(tier.name()));
        List<Tier> tiers = new ArrayList<>();
        for (RawTier tier : raw) {
            tiers.add(of(tier, names));
        }
        return tiers;
    }

    private static Tier of(RawTier raw, Set<String> names) {
        String name = raw.name();
        if (raw.isPoints()) {
            return told(raw, name, "points in time, not stretches");
        }
        if (isOf(name, "phones")) {
            return told(raw, speaker(name, "phones"), "phones are finer than words");
        }
        if (isOf(name, "words")) {
            String speaker = speaker(name, "words");
            List<Mark> spoken = raw.marks().stream()
                    .filter(mark -> !SILENT.contains(mark.text().strip()))
                    .toList();
            return new Tier(name, Place.of(speaker), TierKind.WORDS, LabelName.of(name, speaker), spoken);
        }
        String speaker = owner(name, names);
        return new Tier(name, Place.of(speaker), TierKind.SPEECH, LabelName.of(name, speaker), raw.marks());
    }

    private static Tier told(RawTier raw, String speaker, String why) {
        return Tier.told(raw.name(), Place.of(speaker), LabelName.of(raw.name(), speaker), why, raw.marks());
    }

    private static boolean isOf(String name, String kind) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(kind)
                || lower.endsWith("- " + kind)
                || lower.endsWith("-" + kind)
                || lower.endsWith("_" + kind);
    }

    private static String speaker(String name, String kind) {
        String rest = name.substring(0, name.length() - kind.length()).strip();
        return rest.isEmpty() ? "" : rest.substring(0, rest.length() - 1).strip();
    }

    /** The longest name of another tier with which this one begins or ends: whose tier it is. */
    private static String owner(String name, Set<String> names) {
        String best = "";
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '_' || c == '@' || c == ' ' || c == '.') {
                String before = name.substring(0, i).strip();
                String after = name.substring(i + 1).strip();
                best = names.contains(before) && before.length() > best.length() ? before : best;
                best = names.contains(after) && after.length() > best.length() ? after : best;
            }
        }
        return best.isEmpty() ? LabelName.speaker(name) : best;
    }
}
