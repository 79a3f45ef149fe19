package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.List;

/**
 * One modality of a corpus: a sequence of measured columns for every talkturn, left zero-padded to T steps (weak-label paper: data). A talkturn without a sequence is all zeros.
 */
public final class Sequences {
    private final Modality modality;
    private final List<String> names;
    private final Provenance provenance;
    private final long nonFinite;
    private final SequenceData data;

    /**
     * Sequences.
     *
     * @param names the names of the columns [D], empty where they are not known
     * @param nonFinite how many cells were -inf, inf or NaN and became 0 at the import
     * @param data the values [talkturns, T, D]
     * @throws UserError where there are names, but not one a column
     */
    public Sequences(Modality modality, List<String> names, Provenance provenance, long nonFinite, SequenceData data) {
        this.modality = modality;
        this.names = List.copyOf(names);
        this.provenance = provenance;
        this.nonFinite = nonFinite;
        this.data = data;
        if (!names.isEmpty() && names.size() != data.columns()) {
            throw new UserError(
                    "The modality " + modality.id() + " has " + data.columns() + " columns and " + names.size()
                            + " names.",
                    "Import the corpus again, or remove the names.");
        }
    }

    /** What is observed. */
    public Modality modality() {
        return modality;
    }

    /** The number of steps T. */
    public int steps() {
        return data.steps();
    }

    /** The number of columns D. */
    public int columns() {
        return data.columns();
    }

    /** The names of the columns, empty where they are not known. */
    public List<String> names() {
        return names;
    }

    /** Where the columns come from. */
    public Provenance provenance() {
        return provenance;
    }

    /** How many cells were -inf, inf or NaN and became 0 at the import. */
    public long nonFinite() {
        return nonFinite;
    }

    /** The number of talkturns. */
    public int size() {
        return data.size();
    }

    /** Copies the T times D values of a talkturn in C order to {@code into} from position {@code at} on. */
    public void read(int row, float[] into, int at) {
        data.read(row, into, at);
    }

    /** The first step that is not padding, T where the talkturn has no sequence. Steps after it may be zero too. */
    public int firstStep(int row) {
        float[] values = new float[steps() * columns()];
        read(row, values, 0);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                return i / columns();
            }
        }
        return steps();
    }

    /** The values themselves, for whoever stores them. */
    public SequenceData data() {
        return data;
    }
}
