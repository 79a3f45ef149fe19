package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Modality;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a computational sequence is for, told by what is in it and by its name. */
enum CsdRole {
    WORDS(null),
    LABELS(null),
    TEXT(Modality.TEXT),
    AUDIO(Modality.AUDIO),
    VISION(Modality.VISION);

    private static final List<String> TEXT_NAMES = List.of("glove", "word", "bert", "text");
    /** The first csd files of CMU-MOSEI wrote COAVAREP. */
    private static final List<String> AUDIO_NAMES =
            List.of("covarep", "coavarep", "opensmile", "audio", "acoustic", "mfcc");

    private static final List<String> VISION_NAMES = List.of("facet", "openface", "visual", "vision", "face");

    private final @Nullable Modality modality;

    CsdRole(@Nullable Modality modality) {
        this.modality = modality;
    }

    /** The modality, null for words and labels. */
    @Nullable
    Modality modality() {
        return modality;
    }

    /** The role of a sequence, null where it cannot be told. */
    static @Nullable CsdRole of(CsdFile sequence) {
        boolean words = sequence.videos().values().stream().anyMatch(v -> v.values() == null);
        if (words) {
            return WORDS;
        }
        String name =
                (sequence.root() + " " + sequence.metadata().getOrDefault("root name", "")).toLowerCase(Locale.ROOT);
        if (name.contains("label") || sequence.columns().contains("sentiment")) {
            return LABELS;
        }
        if (has(name, VISION_NAMES)) {
            return VISION;
        }
        if (has(name, AUDIO_NAMES)) {
            return AUDIO;
        }
        return has(name, TEXT_NAMES) ? TEXT : null;
    }

    private static boolean has(String name, List<String> words) {
        return words.stream().anyMatch(name::contains);
    }
}
