package io.talkturn.cluster;

import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slurm's commands. Their texts are asked for column by column: their JSON changes with the version. */
public final class Slurm {
    /** Slurm's own limit where it tells none. */
    static final int USUAL_LIMIT = 1001;

    private static final Pattern LIMIT = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");
    private static final Pattern JOB = Pattern.compile("(?m)^(\\d+)(;.*)?$");
    private static final int COLUMNS = 5;

    private final Commands commands;

    public Slurm(Commands commands) {
        this.commands = commands;
    }

    /**
     * An element of an array that is waiting or running.
     *
     * @param job the array's number
     * @param state in Slurm's words, for example PENDING
     * @param reason why it waits, None where it does not
     * @param node where it runs, empty while it waits
     */
    public record Element(String job, int index, String state, String reason, String node) {
        /** The name by which Slurm knows it alone. */
        public String name() {
            return job + "_" + index;
        }

        /** Whether it is in the queue, and no process of it is anywhere. */
        public boolean isWaiting() {
            return state.equals("PENDING") || state.startsWith("REQUEUE") || state.equals("SPECIAL_EXIT");
        }

        /** Whether it runs now. */
        public boolean isRunning() {
            return state.equals("RUNNING") || state.equals("COMPLETING") || state.equals("SUSPENDED");
        }
    }

    /** How large the elements of an array may be: below this number. */
    public int limit() {
        Matcher found =
                LIMIT.matcher(require(List.of("scontrol", "show", "config"), "Slurm does not tell its settings."));
        return found.find() ? Integer.parseInt(found.group(1)) : USUAL_LIMIT;
    }

    /**
     * Sends an array.
     *
     * @return its number
     * @throws UserError where Slurm refuses it
     */
    public String submit(Path script, ArrayNumbers.Part part, int atOnce) {
        String out = require(
                List.of(
                        "sbatch",
                        "--parsable",
                        "--array=" + part.text(atOnce),
                        script.toString(),
                        Integer.toString(part.offset())),
                "Slurm refuses the array.");
        Matcher job = JOB.matcher(out);
        if (!job.find()) {
            throw new UserError("Slurm does not tell the number of the array: " + out.strip(), "Look with squeue.");
        }
        return job.group(1);
    }

    /** The elements of arrays that are waiting or running; an array that is over has none. */
    public List<Element> elements(List<String> jobs) {
        if (jobs.isEmpty()) {
            return List.of();
        }
        Commands.Said said =
                commands.run(List.of("squeue", "-h", "-r", "-a", "-o", "%F|%K|%T|%r|%N", "-j", String.join(",", jobs)));
        if (said.exit() != 0 && said.out().contains("Invalid job id")) {
            // of a single array that Slurm has forgotten; of several it leaves those out by itself
            return List.of();
        }
        if (said.exit() != 0) {
            throw refused("Slurm does not tell what it has.", said);
        }
        List<Element> elements = new ArrayList<>();
        said.out().lines().forEach(line -> element(line).ifPresent(elements::add));
        return elements;
    }

    private static Optional<Element> element(String line) {
        String[] cells = line.strip().split("\\|", -1);
        if (cells.length != COLUMNS || !cells[1].matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(new Element(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]));
    }

    /**
     * The arrays of this user that were sent with a script, and their offsets: for one whose number was never written down.
     *
     * @return array numbers with what their elements lack to the number of a trial
     */
    Map<String, Integer> arraysOf(Path script) {
        Map<String, Integer> arrays = new TreeMap<>();
        String told = require(List.of("squeue", "-h", "-a", "--me", "-o", "%F|%o"), "Slurm does not tell what it has.");
        for (String line : told.lines().map(String::strip).toList()) {
            int bar = line.indexOf('|');
            String begin = script + " ";
            if (bar > 0 && line.startsWith(begin, bar + 1)) {
                String offset = line.substring(bar + 1 + begin.length());
                if (offset.matches("\\d{1,9}")) {
                    arrays.put(line.substring(0, bar), Integer.valueOf(offset));
                }
            }
        }
        return arrays;
    }

    /** Takes elements, or whole arrays, out of the queue and ends those that run. */
    public void cancel(List<String> names) {
        if (!names.isEmpty()) {
            List<String> words = new ArrayList<>(List.of("scancel"));
            words.addAll(names);
            require(words, "Slurm does not cancel.");
        }
    }

    private String require(List<String> words, String refusal) {
        Commands.Said said = commands.run(words);
        if (said.exit() != 0) {
            throw refused(refusal, said);
        }
        return said.out();
    }

    private static UserError refused(String what, Commands.Said said) {
        String why =
                said.out().lines().filter(line -> !line.isBlank()).findFirst().orElse("exit code " + said.exit());
        return new UserError(
                what + " It says: " + why.strip(), "Put it right, or ask whoever looks after the cluster.");
    }
}
