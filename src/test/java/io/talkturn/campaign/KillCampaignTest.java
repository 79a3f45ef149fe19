package io.talkturn.campaign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@link Campaigns} does hundreds. */
final class KillCampaignTest {
    private static final int ENDS = 8;
    private static final int MOST_TRIES = 5;

    @TempDir
    private Path temporary;

    private ShortForm form;
    private final Random random = new Random(9);

    @BeforeEach
    void makeAStage() throws IOException {
        form = new ShortForm(temporary);
    }

    @Test
    void a_corpus_is_as_before_or_as_after_wherever_its_command_ends() throws IOException {
        assumeTrue(Strace.isThere(), "there is no strace that may trace");
        ReplayCampaign replays = new ReplayCampaign(form.victims(), form.report());
        replays.every(Acts.scenes().getFirst(), ENDS, random);
        replays.every(ShortForm.CORRECT, ENDS, random);
        form.mustHaveLostNothing();
    }

    @Test
    void a_corpus_is_as_before_or_as_after_when_its_command_is_killed() throws IOException {
        assumeTrue(Strace.isThere(), "there is no strace that may trace");
        // threads may come in another order than when they were counted
        for (int tries = 0; tries < MOST_TRIES && !form.hasHit(); tries++) {
            new KillCampaign(form.victims(), form.report()).atCalls(ShortForm.CORRECT, 1, random);
        }
        form.mustHaveLostNothing();
    }

    @Test
    void a_run_that_was_killed_and_resumed_ends_with_the_same_bits() throws IOException {
        new RunCampaign(form.victims(), form.report()).atItsFirstCheckpoint(Acts.FUSION_SHORT);
        form.mustHaveLostNothing();
    }

    @Test
    void a_study_that_was_killed_with_its_workers_ends_with_the_same_bits() {
        new StudyCampaign(form.victims(), form.report()).atItsFirstResults();
        form.mustHaveLostNothing();
    }
}
