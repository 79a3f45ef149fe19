package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.LabelName;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.MediaName;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.elan.ElanDocument.Annotation;
import io.talkturn.corpus.io.transcript.elan.ElanDocument.RawTier;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tiers with times of an ELAN file. */
final class ElanTiers {
    private final SourceFile file;
    private final ElanDocument document;
    private final ImportNotes notes;
    private final SlotTimes times;
    private final Map<String, RawTier> byName = new HashMap<>();
    private final Map<String, Integer> numberOf = new HashMap<>();

    ElanTiers(SourceFile file, ElanDocument document, ImportNotes notes) {
        this.file = file;
        this.document = document;
        this.notes = notes;
        this.times = new SlotTimes(document);
    }

    Transcript transcript() {
        check();
        noteFilled();
        for (RawTier tier : document.tiers) {
            if (byName.putIfAbsent(tier.name(), tier) != null) {
                throw file.error("Two tiers are called “" + tier.name() + "”.", "Give them different names in ELAN.");
            }
            for (int i = 0; i < tier.annotations().size(); i++) {
                numberOf.put(key(tier.name(), tier.annotations().get(i).id()), i);
            }
        }
        List<Tier> tiers = new ArrayList<>();
        document.tiers.forEach(tier -> tiers.add(tier(tier)));
        return new Transcript(file, media(), tiers);
    }

    private void check() {
        if (!document.units.equals("milliseconds")) {
            throw file.error(
                    "The times are in the unit “" + document.units
                            + "”, and the file does not say how many frames a second has.",
                    "Save it in ELAN with times in milliseconds.");
        }
        if (document.tiers.isEmpty()) {
            throw file.error("The file has no tiers.", "Open it in ELAN: perhaps another file was meant.");
        }
        boolean spoken =
                document.tiers.stream().anyMatch(tier -> !tier.annotations().isEmpty());
        if (!spoken) {
            throw file.error("All tiers of the file are empty.", "Transcribe it in ELAN first.");
        }
        if (times.given() == 0) {
            throw file.error(
                    "None of the time slots has a time, so nobody knows when anything was said.",
                    "Align the top tiers in ELAN, or export the text as a table.");
        }
    }

    private void noteFilled() {
        long without =
                document.slots.values().stream().filter(time -> time == null).count();
        if (without > 0) {
            notes.info(
                    "slots_without_time",
                    file.name(),
                    null,
                    without + " of " + document.slots.size()
                            + " time slots have no time; they were laid evenly between their neighbours.");
        }
    }

    private Tier tier(RawTier raw) {
        RawTier top = top(raw);
        String participant = participant(raw);
        String speaker = participant.isEmpty() ? LabelName.speaker(top.name()) : participant;
        String label = LabelName.of(raw.name(), participant.isEmpty() ? owner(raw, top) : participant);
        Place place = new Place(speaker, raw.parent().isEmpty() ? null : raw.parent());
        List<Mark> marks = raw.annotations().stream()
                .map(annotation -> mark(annotation, raw.parent()))
                .toList();
        List<String> classes = document.vocabulary(raw);
        if (raw.parent().isEmpty()) {
            return new Tier(raw.name(), place, TierKind.SPEECH, label, "", marks, classes);
        }
        return switch (document.type(raw).constraint()) {
            case "Symbolic_Association" -> new Tier(raw.name(), place, TierKind.VALUES, label, "", marks, classes);
            // they have times but no reference, so time tells what they belong to
            case "Time_Subdivision", "Included_In" ->
                new Tier(raw.name(), place, TierKind.WORDS, label, "", marks, classes);
            case String other ->
                new Tier(
                        raw.name(),
                        place,
                        TierKind.OTHER,
                        label,
                        other.isEmpty()
                                ? "it depends on tier “" + raw.parent() + "” in a way that its type does not say"
                                : "parts of talkturns without times (" + other + ")",
                        marks,
                        classes);
        };
    }

    /** Where no participant is named: what the names of a tier and of the one above it begin with, “Anna” of “Anna-text”. */
    private static String owner(RawTier raw, RawTier top) {
        String name = raw.name();
        int same = 0;
        int last = 0;
        while (same < Math.min(name.length(), top.name().length())
                && name.charAt(same) == top.name().charAt(same)) {
            last = Character.isLetterOrDigit(name.charAt(same)) ? last : same;
            same++;
        }
        return raw.parent().isEmpty() || last == 0
                ? LabelName.speaker(top.name())
                : name.substring(0, last).strip();
    }

    /** The participant of the tier or of the nearest tier above that has one. */
    private String participant(RawTier raw) {
        RawTier at = raw;
        while (at.participant().isEmpty() && byName.containsKey(at.parent())) {
            at = byName.getOrDefault(at.parent(), at);
        }
        return at.participant();
    }

    /** The tier above all others; those who form a ring are refused. */
    private RawTier top(RawTier raw) {
        Set<String> seen = new HashSet<>();
        RawTier at = raw;
        while (!at.parent().isEmpty()) {
            if (!seen.add(at.name())) {
                throw file.error(
                        "The tier “" + at.name() + "” is its own parent, by " + seen.size() + " steps.",
                        "Give it another parent tier in ELAN.");
            }
            @Nullable RawTier parent = byName.get(at.parent());
            if (parent == null) {
                throw file.error(
                        "The tier “" + at.name() + "” has the parent “" + at.parent() + "”, which is not in the file.",
                        "Open the file in ELAN and save it again.");
            }
            at = parent;
        }
        return at;
    }

    private static String key(String tier, String annotation) {
        return tier + "\n" + annotation;
    }

    private Mark mark(Annotation annotation, String parentTier) {
        if (!annotation.reference().isEmpty()) {
            Integer parent = numberOf.get(key(parentTier, annotation.reference()));
            if (parent == null) {
                throw broken(
                        annotation,
                        "belongs to “" + annotation.reference() + "”, which is not on tier “" + parentTier + "”");
            }
            return Mark.of(annotation.value(), parent, annotation.line());
        }
        if (!document.slots.containsKey(annotation.from()) || !document.slots.containsKey(annotation.to())) {
            throw broken(annotation, "has a time slot that is not in the file");
        }
        double start = times.of(annotation.from());
        double end = times.of(annotation.to());
        if (end < start) {
            throw broken(annotation, "ends before it begins");
        }
        return Mark.at(annotation.value(), start, end, annotation.line());
    }

    private UserError broken(Annotation annotation, String problem) {
        return file.error(
                "The annotation “" + annotation.id() + "” in line " + annotation.line() + " " + problem + ".",
                "Put it right in ELAN and save the file again.");
    }

    private @Nullable String media() {
        List<String> names =
                document.media.stream().filter(name -> !name.isBlank()).toList();
        if (names.size() > 1) {
            notes.info(
                    "more_media",
                    file.name(),
                    null,
                    "The file names " + names.size() + " recordings; the first is taken: " + String.join(", ", names)
                            + ".");
        }
        return names.isEmpty() ? null : MediaName.of(names.getFirst());
    }
}
