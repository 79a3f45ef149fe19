package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.io.source.SourceFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the release has of one dialogue.
 *
 * @param alignments talkturn id to its word alignment
 * @param alignmentFolder where alignments of this dialogue are expected, empty where its session has none at all
 */
record DialogueFiles(
        String id,
        @Nullable SourceFile evaluation,
        @Nullable SourceFile transcription,
        Map<String, SourceFile> alignments,
        String alignmentFolder) {}
