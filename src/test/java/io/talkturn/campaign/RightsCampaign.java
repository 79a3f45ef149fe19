package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of somebody else, private files, and corpora that are links to another disk. */
final class RightsCampaign {
    /** Root without the right to pass over permissions, so that they bind as they bind anybody. */
    static final List<String> BOUND =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all");

    private final Victims victims;
    private final Report report;

    RightsCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** Whether permissions can be made to bind. */
    static boolean isThere() {
        try {
            List<String> words = new ArrayList<>(BOUND);
            words.add("true");
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** A project that belongs to another user, who lets others read. */
    void otherUser(Act act) {
        Expected expected = expected(act);
        Stage stage = victims.stage();
        each(stage.folder(), path -> Files.setAttribute(path, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS));
        Outcome outcome = victims.outcome(BOUND, act, stage);
        List<String> problems = new ArrayList<>(DiskCampaign.told(outcome, ""));
        if (outcome.isDone()) {
            problems.add("files of another user were changed");
        }
        each(stage.folder(), path -> Files.setAttribute(path, "unix:uid", 0, LinkOption.NOFOLLOW_LINKS));
        problems.addAll(Aftermath.problems(act, stage, expected, outcome));
        end(act, "another user's files", stage, problems);
    }

    /** A corpus that only its owner may read stays so. */
    void privateFiles(Act act) {
        Stage stage = victims.stage();
        Path corpus = stage.corpus(act.corpus());
        each(corpus, path -> mode(path, Files.isDirectory(path) ? "rwx------" : "rw-------"));
        List<Path> files = new ArrayList<>();
        each(corpus, files::add);
        List<String> problems = new ArrayList<>();
        Outcome outcome = victims.outcome(List.of(), act, stage);
        if (!outcome.isDone()) {
            problems.add(outcome.brief());
        }
        for (Path file : files) {
            if (Files.exists(file)
                    && mode(file).matches(".{3}.*[rwx].*")
                    && !mode(file).endsWith("------")) {
                problems.add(stage.folder().relativize(file) + " became " + mode(file));
            }
        }
        end(act, "private files", stage, problems);
    }

    /** A corpus folder that is a link stays one, and what it points to is changed. */
    void link(Act act) throws IOException {
        Expected expected = expected(act);
        Stage stage = victims.stage();
        Path corpus = stage.corpus(act.corpus());
        Path elsewhere = stage.folder().resolveSibling(stage.folder().getFileName() + "-elsewhere");
        Files.move(corpus, elsewhere);
        Files.createSymbolicLink(corpus, elsewhere);
        Outcome outcome = victims.outcome(List.of(), act, stage);
        List<String> problems = new ArrayList<>();
        if (!outcome.isDone()) {
            problems.add(outcome.brief());
        }
        if (!Files.isSymbolicLink(corpus)) {
            problems.add("the link became a folder");
        } else {
            Files.delete(corpus);
            Files.move(elsewhere, corpus);
            problems.addAll(Aftermath.problems(act, stage, expected, outcome));
        }
        end(act, "a link to elsewhere", stage, problems);
        if (Files.exists(elsewhere)) {
            new Stage(elsewhere).delete();
        }
    }

    private Expected expected(Act act) {
        return Expected.of(act, victims.template(), victims.work().resolve("expected"));
    }

    private void end(Act act, String how, Stage stage, List<String> problems) {
        report.add(new Trial("disk", act.name(), how, true, problems));
        stage.delete();
    }

    private interface Change {
        void to(Path path) throws IOException;
    }

    private static void each(Path folder, Change change) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                change.to(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
