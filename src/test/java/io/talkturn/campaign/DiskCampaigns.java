package io.talkturn.campaign;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** All that is done to disks, where the tools for it are there; what is left out is said. */
final class DiskCampaigns {
    private static final List<Long> FREE_BYTES = List.of(0L, 4096L, 16_384L, 65_536L, 131_072L);
    private static final List<Integer> FREE_INODES = List.of(0, 1, 2, 5, 9);

    private final Victims victims;
    private final Report report;

    DiskCampaigns(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    void all(Predicate<String> isWanted, int errors, Random random) throws IOException {
        List<Act> acts =
                Acts.onDisk().stream().filter(a -> isWanted.test(a.name())).toList();
        if (Disk.isAllowed(victims.work())) {
            mounted(acts);
            if (isWanted.test("train")) {
                training();
            }
            if (isWanted.test("study run")) {
                studying();
            }
        } else {
            report.say("Skipped: nothing may be mounted here.");
        }
        if (RightsCampaign.isThere()) {
            rights(acts);
        } else {
            report.say("Skipped: there is no setpriv that may drop rights.");
        }
        if (Strace.isThere()) {
            for (Act act : acts) {
                new ErrorCampaign(victims, report).run(act, errors, random);
            }
        } else {
            report.say("Skipped: there is no strace that may trace.");
        }
    }

    private void mounted(List<Act> acts) throws IOException {
        DiskCampaign campaign = new DiskCampaign(victims, report);
        for (Act act : acts) {
            for (long free : FREE_BYTES) {
                campaign.full(act, free);
            }
            for (int free : FREE_INODES) {
                campaign.noInodes(act, free);
            }
            campaign.readOnly(act);
        }
    }

    private void training() throws IOException {
        RunCheck check = new RunCheck(new RunCampaign(victims, report).uninterrupted(Acts.FUSION_SHORT));
        for (long free : List.of(-1L, 0L, 4096L, 65_536L, 600_000L, 1_100_000L, 1_600_000L)) {
            new DiskCampaign(victims, report).training(free, check);
        }
    }

    private void studying() throws IOException {
        for (long free : List.of(0L, 16_384L, 262_144L, 1_100_000L, 2_200_000L, 3_300_000L)) {
            new StudyCampaign(victims, report).full(free);
        }
    }

    private void rights(List<Act> acts) throws IOException {
        RightsCampaign campaign = new RightsCampaign(victims, report);
        for (Act act : acts) {
            campaign.otherUser(act);
            if (!act.corpus().isEmpty() && !act.corpus().equals("fresh")) {
                campaign.privateFiles(act);
                campaign.link(act);
            }
        }
    }
}
