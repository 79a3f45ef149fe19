package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One damaged run is one damaged row: whatever stands in its files, no command ends in a stack trace. */
final class DamagedRunsTest {
    private static final int SEED = 9;

    /** How many damages of a file are tried; {@code -Dtalkturn.damages=100000} tries all. */
    private static final int MOST = Integer.getInteger("talkturn.damages", 30);

    @TempDir
    private Path root;

    private final List<String> faults = new ArrayList<>();

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    @Test
    void anyRecordOfATalkturnRunMayBeDamaged() throws Exception {
        Path project = OldProjects.copy("conversations", root);
        Path run = OldProjects.runs(project, "emotion-finished").getFirst();
        for (String file : List.of("run.json", "status.json", "results.json")) {
            damageEach(run.resolve(file), 1, () -> {
                look(run);
                export(run, "predictions");
            });
        }
        damageEach(run.resolve("targets.json"), 1, () -> predict(run, "scenes"));
        damageEach(run.resolve("network.json"), 1, () -> predict(run, "scenes"));
        damageEach(run.resolve("attention/attention.json"), 3, () -> transcript(run));
        assertThat(faults).isEmpty();
    }

    @Test
    void anyRecordOfAFusionRunMayBeDamaged() throws Exception {
        Path project = OldProjects.copy("features", root);
        Path run = OldProjects.runs(project, "emotion-finished").getFirst();
        for (String file : List.of("run.json", "status.json", "results.json", "targets.json")) {
            damageEach(run.resolve(file), 1, () -> {
                look(run);
                export(run, "tasks");
                export(run, "branches");
            });
        }
        damageEach(run.resolve("network.json"), 1, () -> predict(run, "moods"));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatBuild010LeftIsWhole() {
        for (String name : List.of("conversations", "features")) {
            Path project = OldProjects.copy(name, root.resolve(name));
            if (name.equals("conversations")) {
                transcript(OldProjects.runs(project, "emotion-finished").getFirst());
            }
            for (Path run : OldProjects.runs(project, "-finished")) {
                for (String table : List.of("tasks", "predictions", "classes")) {
                    export(run, table);
                }
                predict(
                        run,
                        project.resolve("corpora/" + (name.equals("features") ? "reviews" : "scenes"))
                                .toString());
            }
        }
        assertThat(said.stream().map(Said::err))
                .as("predicting warns, and nothing else is said")
                .allMatch(err -> err.isEmpty()
                        || err.startsWith("The run learned from the train partition of this")
                        || err.startsWith("The version of the text is not known"));
        assertThat(said.stream().map(Said::code)).containsOnly(0);
    }

    @Test
    void anyLineOfEventsMayBeDamaged() throws Exception {
        Path project = OldProjects.copy("features", root);
        Path run = OldProjects.runs(project, "emotion-paused").getFirst();
        Path events = run.resolve("events.jsonl");
        List<String> lines = Files.readAllLines(events);
        for (int i = 0; i < 2; i++) {
            List<String> changed = new ArrayList<>(lines);
            for (Damage.Damaged damaged : some(Damage.of(lines.get(i), 2, new Random(SEED)))) {
                changed.set(i, damaged.text());
                Files.write(events, changed);
                look(run);
                note("events.jsonl " + damaged.what());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anyCellOfATableMayBeDamaged() throws Exception {
        Path project = OldProjects.copy("conversations", root);
        Path run = OldProjects.runs(project, "emotion-finished").getFirst();
        List<String> cells = List.of("", "-1", "99999999999", "NaN");
        for (String file :
                List.of("metrics.csv", "predictions.csv", "attention/talkturns.csv", "attention/windows.csv")) {
            Path table = run.resolve(file);
            Files.deleteIfExists(run.resolve("results.json"));
            String whole = Files.readString(table);
            for (int line = 0; line < 2; line++) {
                for (int column = 0;
                        column < whole.lines().findFirst().orElseThrow().split(",").length;
                        column++) {
                    for (String cell : cells) {
                        Files.writeString(table, with(whole, line, column, cell));
                        if (file.startsWith("attention")) {
                            transcript(run);
                        } else {
                            command("runs", "--metrics", "test");
                            export(run, "classes");
                            export(run, "affect");
                        }
                        note(file + " line " + line + " column " + column + " = " + cell);
                    }
                }
            }
            Files.writeString(table, whole);
        }
        assertThat(faults).isEmpty();
    }

    private final List<Said> said = new ArrayList<>();

    @FunctionalInterface
    private interface Commands {
        void run() throws IOException;
    }

    private void damageEach(Path file, int wrong, Commands commands) throws IOException {
        String whole = Files.readString(file);
        for (Damage.Damaged damaged : some(Damage.of(whole, wrong, new Random(SEED)))) {
            Files.writeString(file, damaged.text());
            // sizes differ now, which would be seen first
            Path manifest = file.resolveSibling("results.json");
            boolean hide = !file.equals(manifest) && Files.exists(manifest) && !file.endsWith("run.json");
            Path hidden = file.resolveSibling("hidden");
            if (hide) {
                Files.move(manifest, hidden);
            }
            commands.run();
            if (hide) {
                Files.move(hidden, manifest);
            }
            note(file.getFileName() + " " + damaged.what());
        }
        Files.writeString(file, whole);
    }

    private static List<Damage.Damaged> some(List<Damage.Damaged> all) {
        List<Damage.Damaged> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(MOST, shuffled.size()));
    }

    private static String with(String table, int line, int column, String cell) {
        List<String> lines = new ArrayList<>(table.lines().toList());
        String[] cells = lines.get(line).split(",", -1);
        cells[column] = cell;
        lines.set(line, String.join(",", cells));
        return String.join("\n", lines) + "\n";
    }

    private void look(Path run) {
        Said listed = command("runs");
        assertThat(listed.out()).as("the other runs are listed").contains("-paused");
        assertThat(listed.code()).isZero();
        command("runs", "--metrics", "test");
    }

    private void export(Path run, String table) {
        command(
                "export",
                run.toString(),
                "--table",
                table,
                "--to",
                root.resolve("out.csv").toString());
    }

    private void transcript(Path run) {
        command(
                "export",
                run.toString(),
                "--table",
                "transcript",
                "--conversation",
                "Ses01F_impro01",
                "--to",
                root.resolve("out.html").toString());
    }

    private void predict(Path run, String corpus) {
        command(
                "predict",
                run.toString(),
                "--corpus",
                corpus,
                "--to",
                root.resolve("p.csv").toString());
    }

    private void note(String damage) {
        said.stream()
                .filter(s -> s.code() != 0 && s.code() != 2 || s.err().contains("\tat "))
                .limit(1)
                .forEach(s -> faults.add(damage + ": " + s.code() + " "
                        + s.err().lines().limit(12).toList()));
        said.clear();
    }

    private Said command(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--project", root.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        Said done = new Said(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
        said.add(done);
        return done;
    }
}
