package io.talkturn.report;

import io.talkturn.evaluation.Jackknife;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.JackknifeEstimate.Gap;
import java.util.ArrayList;
import java.util.List;

/** What stands below tables whose intervals are of the jackknife over conversations, and why some have none. */
public final class ConversationNotes {
    /** How the interval comes about, for the sentence that names what it is of. */
    static final String INTERVAL = "95% intervals leave one conversation out at a time (jackknife, Student's t)";

    private ConversationNotes() {}

    /** Method, mark and gaps of the differences of a table. */
    public static List<String> of(List<JackknifeEstimate> differences) {
        List<String> notes = new ArrayList<>();
        if (differences.stream().anyMatch(one -> one.gap() == Gap.NONE)) {
            notes.add(INTERVAL + ".");
            notes.add(
                    Marks.CONVERSATIONS + " p below 0.05 after Holm's correction over the rows with p; the interval of"
                            + " a single row is not corrected.");
        }
        notes.addAll(gaps(differences));
        return List.copyOf(notes);
    }

    /** A sentence for each reason for which intervals are missing. */
    public static List<String> gaps(List<JackknifeEstimate> estimates) {
        List<String> notes = new ArrayList<>();
        if (has(estimates, Gap.FEW_CONVERSATIONS)) {
            notes.add("Fewer than " + Jackknife.FEWEST
                    + " conversations say too little of others: there is no interval, no p and no mark.");
        }
        if (has(estimates, Gap.UNDEFINED)) {
            notes.add("A metric that is not defined without one of the conversations has no interval: a class that one"
                    + " conversation alone has cannot be judged without it.");
        }
        if (has(estimates, Gap.NO_SPREAD)) {
            notes.add("A value that is the same whichever conversation is left out has no interval.");
        }
        return List.copyOf(notes);
    }

    private static boolean has(List<JackknifeEstimate> estimates, Gap gap) {
        return estimates.stream().anyMatch(one -> one.gap() == gap);
    }
}
