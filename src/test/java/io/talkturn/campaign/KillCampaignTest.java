package io.talkturn.campaign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@link Campaigns} does hundreds. */
final class KillCampaignTest {
    private static final long SEED = 9;

    @TempDir
    private Path temporary;

    @Test
    void a_corpus_is_as_before_or_as_after_when_its_command_is_killed_at_a_system_call() throws IOException {
        assumeTrue(Strace.isThere(), "there is no strace that may trace");
        ShortForm form = new ShortForm(temporary);
        KillCampaign kills = new KillCampaign(form.victims(), form.report());
        Random random = new Random(SEED);
        for (Act act : List.of(
                Acts.scenes().get(0), Acts.scenes().get(1), Acts.scenes().get(2), Acts.importNew())) {
            kills.atCalls(act, 3, random);
        }
        form.mustHaveLostNothing();
    }

    @Test
    void a_run_that_was_killed_and_resumed_ends_with_the_same_bits() throws IOException {
        ShortForm form = new ShortForm(temporary);
        RunCampaign runs = new RunCampaign(form.victims(), form.report());
        Random random = new Random(SEED);
        runs.atRandom(Acts.FUSION_SHORT, 1, random);
        runs.atRandom(Acts.HAN_SHORT, 1, random);
        form.mustHaveLostNothing();
    }
}
