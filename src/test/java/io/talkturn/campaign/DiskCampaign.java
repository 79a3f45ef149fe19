package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Full and forbidden disks: the error is a true sentence, nothing is half done, and the same command works afterwards. */
final class DiskCampaign {
    private static final String SIZE = "size=48m,nr_inodes=2000";

    private final Victims victims;
    private final Report report;

    DiskCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** What is done to a disk before a command and taken back after it. */
    interface Trouble {
        void make(Disk disk, Stage stage) throws IOException;

        void end(Disk disk, Stage stage) throws IOException;
    }

    /** With some bytes left. */
    void full(Act act, long free) throws IOException {
        run(act, "full but for " + free + " bytes", "space", new Trouble() {
            @Override
            public void make(Disk disk, Stage stage) throws IOException {
                disk.fill(free);
            }

            @Override
            public void end(Disk disk, Stage stage) throws IOException {
                disk.free();
            }
        });
    }

    /** With some inodes left. */
    void noInodes(Act act, int free) throws IOException {
        run(act, "no inodes but for " + free, "file", new Trouble() {
            @Override
            public void make(Disk disk, Stage stage) throws IOException {
                disk.useUp(free);
            }

            @Override
            public void end(Disk disk, Stage stage) throws IOException {
                disk.free();
            }
        });
    }

    /** A file system that may only be read. */
    void readOnly(Act act) throws IOException {
        run(act, "read-only", "", new Trouble() {
            @Override
            public void make(Disk disk, Stage stage) {
                disk.remount("ro");
            }

            @Override
            public void end(Disk disk, Stage stage) {
                disk.remount("rw");
            }
        });
    }

    /** Training on a disk that is full but for some bytes, or may only be read: the run is resumed afterwards. */
    void training(long free, RunCheck check) throws IOException {
        Act act = Acts.worker(Acts.FUSION_SHORT);
        Path folder = victims.work().resolve("disk");
        try (Disk disk = Disk.mount(folder, SIZE)) {
            Stage stage = victims.template().copyTo(folder.resolve("stage"));
            if (free < 0) {
                disk.remount("ro");
            } else {
                disk.fill(free);
            }
            Outcome outcome = victims.outcome(List.of(), act, stage);
            List<String> problems = new ArrayList<>(told(outcome, free < 0 ? "" : "space"));
            disk.remount("rw");
            disk.free();
            problems.addAll(check.problems(stage, stage.run(Acts.FUSION_SHORT)));
            String how = free < 0 ? "read-only" : "full but for " + free + " bytes";
            report.add(new Trial("disk", act.name(), how, !outcome.isDone(), problems));
        }
    }

    private void run(Act act, String how, String word, Trouble trouble) throws IOException {
        Expected expected = Expected.of(act, victims.template(), victims.work().resolve("expected"));
        Path folder = victims.work().resolve("disk");
        try (Disk disk = Disk.mount(folder, SIZE)) {
            Stage stage = victims.template().copyTo(folder.resolve("stage"));
            trouble.make(disk, stage);
            Outcome outcome = victims.outcome(List.of(), act, stage);
            List<String> problems = new ArrayList<>(told(outcome, word));
            trouble.end(disk, stage);
            stage.awaitWorkers();
            problems.addAll(Aftermath.problems(act, stage, expected, outcome));
            report.add(new Trial("disk", act.name(), how, outcome.isRefused(), problems));
        }
    }

    /** What is wrong with the sentence. */
    static List<String> told(Outcome outcome, String word) {
        if (outcome.isDone()) {
            return List.of();
        }
        if (!outcome.isRefused()) {
            return List.of("ended badly: " + outcome.brief());
        }
        boolean isAboutSpace =
                outcome.said().contains("disk is full") || outcome.said().contains("space");
        if (word.equals("file")
                && isAboutSpace
                && !outcome.said().contains("inode")
                && !outcome.said().contains("files")) {
            return List.of("the sentence speaks of space, but there are no inodes: " + outcome.brief());
        }
        return word.equals("space") && !isAboutSpace
                ? List.of("the sentence does not speak of space: " + outcome.brief())
                : List.of();
    }
}
