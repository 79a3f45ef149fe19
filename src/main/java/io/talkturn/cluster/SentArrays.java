package io.talkturn.cluster;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The arrays of a study that were sent: those whose numbers are written down, and those that Slurm took from a computer that
 * was ended before it could write.
 */
final class SentArrays {
    private final Submissions written;
    private final Slurm slurm;

    SentArrays(Submissions written, Slurm slurm) {
        this.written = written;
        this.slurm = slurm;
    }

    /** All of them, the oldest first. Slurm is asked for lost ones only where a sending did not come to its end. */
    List<Submissions.Sent> all() {
        List<Submissions.Sent> all = new ArrayList<>(written.sent());
        if (written.isSending()) {
            all.addAll(lost());
        }
        return all;
    }

    private List<Submissions.Sent> lost() {
        Set<String> known = written.sent().stream().map(Submissions.Sent::job).collect(Collectors.toSet());
        List<Submissions.Sent> lost = new ArrayList<>();
        slurm.arraysOf(written.script()).forEach((job, offset) -> {
            if (!known.contains(job)) {
                lost.add(new Submissions.Sent(job, offset));
            }
        });
        return lost;
    }

    /** Writes down the lost ones, under the study's lock; then none are. */
    void adopt() {
        lost().forEach(written::add);
        written.sentAll();
    }

    /**
     * Sends arrays, each written down as it is taken; under the study's lock.
     *
     * @return their numbers
     * @throws UserError where Slurm refuses one; those before it stay sent
     */
    List<String> send(List<ArrayNumbers.Part> parts, int atOnce) {
        List<String> jobs = new ArrayList<>();
        written.begin();
        try {
            for (ArrayNumbers.Part part : parts) {
                String job = slurm.submit(written.script(), part, atOnce);
                written.add(new Submissions.Sent(job, part.offset()));
                jobs.add(job);
            }
        } catch (UserError e) {
            settle(e);
            throw e;
        }
        written.sentAll();
        return jobs;
    }

    /** A scheduler that did not answer may have taken the array all the same: who cannot ask it asks the next time. */
    private void settle(UserError cause) {
        try {
            adopt();
        } catch (UserError e) {
            cause.addSuppressed(e);
        }
    }
}
