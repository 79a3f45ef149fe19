package io.talkturn.ui.transcripts;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.Transcript.Weight;
import io.talkturn.ui.transcripts.ShadedWindow.ShadedTurn;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where one run gives much more attention than the run beside it: two steps or more of none, low, medium, high. */
final class AttentionDifference {
    private AttentionDifference() {}

    /** The tokens of a talkturn that this run weighs so much more; none where both read other tokens. */
    static Set<Integer> words(String talkturn, @Nullable ShadedWindow here, @Nullable ShadedWindow beside) {
        Optional<ShadedTurn> ours = turn(talkturn, here);
        Optional<ShadedTurn> theirs = turn(talkturn, beside);
        boolean isSameText = ours.isPresent()
                && theirs.isPresent()
                && ours.get().tokens().equals(theirs.get().tokens());
        if (!isSameText) {
            return Set.of();
        }
        int count = Math.min(ours.get().words().size(), theirs.get().words().size());
        return IntStream.range(0, count)
                .filter(i ->
                        isMore(ours.get().words().get(i), theirs.get().words().get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Whether this run weighs the whole talkturn so much more. */
    static boolean turn(String talkturn, @Nullable ShadedWindow here, @Nullable ShadedWindow beside) {
        Optional<ShadedTurn> ours = turn(talkturn, here);
        Optional<ShadedTurn> theirs = turn(talkturn, beside);
        return ours.isPresent()
                && theirs.isPresent()
                && isMore(ours.get().weight(), theirs.get().weight());
    }

    private static Optional<ShadedTurn> turn(String talkturn, @Nullable ShadedWindow window) {
        return Optional.ofNullable(window).flatMap(w -> w.turn(talkturn));
    }

    private static boolean isMore(Weight here, Weight beside) {
        return switch (here.bucket()) {
            case HIGH -> beside.bucket() == Bucket.NONE || beside.bucket() == Bucket.LOW;
            case MEDIUM -> beside.bucket() == Bucket.NONE;
            case LOW, NONE -> false;
        };
    }
}
