package io.talkturn.campaign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few bad disks; {@link Campaigns} does more. */
final class DiskCampaignTest {
    private static final int MOST_TRIES = 5;

    @TempDir
    private Path temporary;

    private ShortForm form;

    @BeforeEach
    void makeAStage() throws IOException {
        form = new ShortForm(temporary);
    }

    @Test
    void a_full_disk_loses_nothing_and_is_told_in_a_true_sentence() throws IOException {
        assumeTrue(Disk.isAllowed(temporary), "nothing may be mounted here");
        DiskCampaign disk = new DiskCampaign(form.victims(), form.report());
        disk.full(ShortForm.CORRECT, 4096);
        disk.noInodes(Acts.importNew(), 2);
        disk.readOnly(ShortForm.CORRECT);
        disk.full(Acts.newStudy("asked"), 0);
        form.mustHaveLostNothing();
    }

    @Test
    void an_error_at_a_system_call_loses_nothing() throws IOException {
        assumeTrue(Strace.isThere(), "there is no strace that may trace");
        Random random = new Random(9);
        // a folder that cannot be synced after the rename ends no command: some draws hit nothing
        for (int tries = 0; tries < MOST_TRIES && !form.hasHit(); tries++) {
            new ErrorCampaign(form.victims(), form.report()).run(ShortForm.CORRECT, 2, random);
        }
        form.mustHaveLostNothing();
    }

    @Test
    void other_peoples_files_private_files_and_links_stay_what_they_are() throws IOException {
        assumeTrue(RightsCampaign.isThere(), "there is no setpriv that may drop rights");
        RightsCampaign rights = new RightsCampaign(form.victims(), form.report());
        rights.otherUser(ShortForm.CORRECT);
        rights.privateFiles(ShortForm.CORRECT);
        rights.link(ShortForm.CORRECT);
        form.mustHaveLostNothing();
    }
}
