package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** kill -9 over the saving of the window: all that it had confirmed must be there. */
final class WindowCampaign {
    private static final String MAIN = "io.talkturn.campaign.WindowSaver";
    private static final int SAVINGS = 100_000;
    private static final long LONGEST_MILLIS = 3000;

    private final Victims victims;
    private final Report report;

    WindowCampaign(Victims victims, Report report) {
        this.victims = victims;
        this.report = report;
    }

    /** Kills it at random moments after it is ready, and lets another one go on once in a while. */
    void atRandom(int times, Random random) throws IOException {
        for (int i = 0; i < times; i++) {
            Stage stage = victims.stage();
            // the saver wants conversations, and two corpora to look at
            new Stage(stage.corpus("moods")).delete();
            new Stage(stage.corpus("reviews")).delete();
            new Stage(stage.corpus("scenes")).copyTo(stage.corpus("scenes-again"));
            List<String> lines = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            String how = "";
            for (int rounds = 1 + random.nextInt(2); rounds > 0; rounds--) {
                long millis = random.nextLong(LONGEST_MILLIS);
                List<String> said = killAfter(stage, random.nextInt(), millis, problems);
                lines.addAll(said);
                how += "after " + millis + " ms and " + said.size() + " lines ";
                problems.addAll(missing(stage, lines));
            }
            report.add(new Trial("window", "saving", how.strip(), !lines.isEmpty(), problems));
            stage.delete();
        }
    }

    private List<String> killAfter(Stage stage, int seed, long millis, List<String> problems) throws IOException {
        List<String> words = List.of(
                stage.project().toString(), settings(stage).toString(), String.valueOf(seed), String.valueOf(SAVINGS));
        Program.Started saver = victims.program().start(List.of(), stage, MAIN, words);
        while (saver.process().isAlive() && !Files.readString(saver.saying()).contains("ready")) {
            Pause.of(Duration.ofMillis(50));
        }
        Pause.of(Duration.ofMillis(millis));
        saver.process().destroyForcibly();
        Outcome outcome = saver.end();
        if (!outcome.isKilled()) {
            problems.add("the saver ended by itself: " + outcome.brief());
        }
        return outcome.said()
                .lines()
                .filter(line -> line.matches("(begin|done) .*"))
                .toList();
    }

    private static List<String> missing(Stage stage, List<String> lines) {
        try {
            return SavedState.missing(stage.project(), settings(stage), lines);
        } catch (RuntimeException e) {
            return List.of("what is left cannot be read: " + e);
        }
    }

    private static Path settings(Stage stage) {
        return stage.folder().resolve("settings.json");
    }
}
