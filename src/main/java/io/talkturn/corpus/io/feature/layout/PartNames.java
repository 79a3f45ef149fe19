package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the parts of a split are called, by the names that the field has for them. */
public final class PartNames {
    /** Labels that may be anything. */
    public static final String LABELS = "labels";

    /** Labels that are scores, as MMSA calls them. */
    public static final String SCORES = "regression_labels";

    /** What begins the names of labels beside the first: the label's own name follows. */
    public static final String FURTHER = "labels:";

    /** Names of samples. */
    public static final String ID = "id";

    /** What was said. */
    public static final String RAW_TEXT = "raw_text";

    /** The conversation or the video of every sample. */
    public static final String CONVERSATION = "conversation";

    /** Who speaks. */
    public static final String SPEAKER = "speaker";

    private static final Map<Modality, List<String>> MODALITIES = Map.of(
            Modality.TEXT,
                    List.of("text", "language", "lang", "textual", "text_features", "text_feature", "glove", "bert"),
            Modality.AUDIO,
                    List.of("audio", "acoustic", "acoustics", "speech", "audio_features", "audio_feature", "covarep"),
            Modality.VISION,
                    List.of(
                            "vision",
                            "visual",
                            "video",
                            "visuals",
                            "vision_features",
                            "visual_features",
                            "video_features",
                            "visual_feature",
                            "video_feature",
                            "facet",
                            "openface"));

    private static final Map<String, List<String>> OTHERS = Map.of(
            LABELS, List.of("labels", "label", "targets", "target", "y", "classification_labels"),
            ID, List.of("id", "ids", "segment", "segments", "utterance_id", "utterance_ids"),
            RAW_TEXT,
                    List.of(
                            "raw_text",
                            "text_raw",
                            "raw_texts",
                            "sentence",
                            "sentences",
                            "transcript",
                            "transcripts",
                            "utterance",
                            "utterances"),
            SPEAKER, List.of("speaker", "speakers"),
            CONVERSATION, List.of("conversation", "conversations", "dialogue", "dialogues", "dialog", "videos"));

    private static final List<String> ENDINGS = List.of("_lengths", "_names");

    private PartNames() {}

    /** The modality that a name stands for. */
    public static Optional<Modality> modality(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return MODALITIES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name under which a part is read, empty where none is known for it: texts are no sequences. */
    public static Optional<String> of(String name, TensorNode node) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith(SCORES) || plain.startsWith(FURTHER)) {
            return further(name.strip());
        }
        Optional<Modality> modality = modality(plain);
        if (modality.isPresent()) {
            boolean spoken = Nodes.areTexts(node);
            return spoken
                    ? Optional.of(modality.get() == Modality.TEXT ? RAW_TEXT : CONVERSATION)
                            .filter(part -> modality.get() != Modality.AUDIO)
                    : Optional.of(modality.get().id());
        }
        for (String ending : ENDINGS) {
            if (plain.endsWith(ending)) {
                return modality(plain.substring(0, plain.length() - ending.length()))
                        .map(m -> m.id() + ending);
            }
        }
        return OTHERS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** {@code regression_labels}, {@code regression_labels_T} as {@code labels:sentiment_text}. */
    private static Optional<String> further(String name) {
        return switch (name) {
            case SCORES, SCORES + "_M" -> Optional.of(SCORES);
            case SCORES + "_T" -> Optional.of(FURTHER + "sentiment_text");
            case SCORES + "_A" -> Optional.of(FURTHER + "sentiment_audio");
            case SCORES + "_V" -> Optional.of(FURTHER + "sentiment_vision");
            default -> name.startsWith(FURTHER) ? Optional.of(name) : Optional.empty();
        };
    }
}
