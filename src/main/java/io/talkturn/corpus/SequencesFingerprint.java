package io.talkturn.corpus;

import io.talkturn.foundation.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;

/**
 * Tells whether two corpora hold the same sequences, whatever became of their labels, partitions and corrections. The hash
 * of a whole corpus changes with those, but a network that learnt the labels of some samples would still only repeat them.
 */
public final class SequencesFingerprint {
    /** So many talkturns are looked at, evenly spaced: a corpus of some gigabytes takes no longer than a small one. */
    private static final int LOOKED_AT = 256;

    private SequencesFingerprint() {}

    /**
     * The fingerprint of some modalities, SHA-256 in hexadecimal digits.
     *
     * @param modalities those that the corpus lacks are left out
     */
    public static String of(Corpus corpus, List<Modality> modalities) {
        MessageDigest digest = Sha256.digest();
        int talkturns = corpus.talkturns().size();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, talkturns));
        corpus.sequences().stream()
                .filter(each -> modalities.contains(each.modality()))
                .sorted(Comparator.comparing(Sequences::modality))
                .forEach(each -> add(digest, each, talkturns));
        return Sha256.hex(digest);
    }

    private static void add(MessageDigest digest, Sequences sequences, int talkturns) {
        float[] values = new float[sequences.steps() * sequences.columns()];
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        int looks = Math.min(LOOKED_AT, talkturns);
        for (int i = 0; i < looks; i++) {
            sequences.read((int) ((long) i * talkturns / looks), values, 0);
            bytes.asFloatBuffer().put(values);
            digest.update(bytes.array());
        }
    }
}
