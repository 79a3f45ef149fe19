package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.ImportNotes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses one sequence for each role; where there are several it says which were there and which was taken. */
final class CsdChoice {
    private CsdChoice() {}

    static Map<CsdRole, CsdFile> of(List<CsdFile> sequences, FeatureChoices choices, ImportNotes notes) {
        Map<CsdRole, List<CsdFile>> byRole = new EnumMap<>(CsdRole.class);
        for (CsdFile sequence : sequences) {
            CsdRole role = CsdRole.of(sequence);
            if (role == null) {
                notes.warn(
                        "unknown_sequence",
                        name(sequence),
                        null,
                        "It cannot be told what “" + sequence.root() + "” is; it was left out.");
                notes.taken(Taken.leftOut(Part.FILE, name(sequence), "“" + sequence.root() + "” is of no known kind"));
            } else {
                byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(sequence);
            }
        }
        Map<CsdRole, CsdFile> chosen = new EnumMap<>(CsdRole.class);
        byRole.forEach((role, found) -> {
            CsdFile taken = chosen(role, found, choices);
            chosen.put(role, taken);
            // several files of labels are read together
            boolean all = role == CsdRole.LABELS;
            found.forEach(other -> notes.taken(
                    all || other.equals(taken)
                            ? new Taken(
                                    Part.FILE,
                                    name(other),
                                    role.name().toLowerCase(Locale.ROOT),
                                    "sequence “" + other.root() + "”")
                            : Taken.leftOut(Part.FILE, name(other), "“" + taken.root() + "” was taken instead")));
            if (found.size() > 1 && !all) {
                notes.warn(
                        "several_sequences",
                        name(taken),
                        null,
                        "There are " + found.size() + " sequences for "
                                + role.name().toLowerCase(Locale.ROOT) + ": "
                                + found.stream().map(f -> "“" + f.root() + "”").collect(Collectors.joining(", "))
                                + "; “" + taken.root() + "” was taken. " + otherChoice(role));
            }
        });
        return chosen;
    }

    private static String otherChoice(CsdRole role) {
        Modality modality = role.modality();
        return modality == null
                ? "Import the files without it to have another one."
                : "Choose another one with --extractor " + modality.id() + "=NAME.";
    }

    /**
     * The one that the user named; else FACET, which the published files of CMU have, and the words, beside which CMU-MOSI
     * has phones; else the first.
     */
    private static CsdFile chosen(CsdRole role, List<CsdFile> found, FeatureChoices choices) {
        Provenance asked = role.modality() == null ? null : choices.provenance().get(role.modality());
        String usual = role == CsdRole.WORDS ? "word" : "facet";
        String wanted = asked == null ? usual : asked.extractor().toLowerCase(Locale.ROOT);
        return found.stream()
                .filter(f -> f.root().toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst()
                .orElse(found.getFirst());
    }

    private static String name(CsdFile sequence) {
        return String.valueOf(sequence.file().getFileName());
    }
}
