package io.talkturn.cluster;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How tasks came to their ends, and why: by {@code scontrol} as long as Slurm keeps them in mind, by {@code sacct} after that
 * where the cluster keeps accounts. Small clusters often keep none; then what Slurm has forgotten is not known.
 */
final class SlurmEnds {
    private static final Pattern ARRAY = Pattern.compile("(?:^|\\s)ArrayJobId=(\\d+)");
    private static final Pattern INDEX = Pattern.compile("(?:^|\\s)ArrayTaskId=(\\d+)(?:\\s|$)");
    private static final Pattern STATE = Pattern.compile("(?:^|\\s)JobState=(\\S+)");
    private static final Pattern REASON = Pattern.compile("(?:^|\\s)Reason=(\\S+)");
    private static final Set<String> GOES_ON =
            Set.of("PENDING", "CONFIGURING", "RUNNING", "COMPLETING", "SUSPENDED", "REQUEUED");
    /** Names on one command line: the line of a system with the smallest limit takes them. */
    private static final int AT_ONCE = 500;

    private final Commands commands;

    SlurmEnds(Commands commands) {
        this.commands = commands;
    }

    /**
     * Asks for elements by name, one command an array and not one an element.
     *
     * @return for those that are known to have ended, for example {@code timeout, TimeLimit}
     */
    Map<String, String> of(Collection<String> elements) {
        Set<String> arrays = elements.stream().map(SlurmEnds::array).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> ends = remembered(arrays);
        List<String> forgotten =
                elements.stream().filter(name -> !ends.containsKey(name)).toList();
        for (int from = 0; from < forgotten.size(); from += AT_ONCE) {
            if (!accounted(forgotten.subList(from, Math.min(forgotten.size(), from + AT_ONCE)), ends)) {
                break;
            }
        }
        ends.keySet().retainAll(Set.copyOf(elements));
        return ends;
    }

    /** All elements of arrays that have ended and that Slurm still keeps in mind. */
    Map<String, String> remembered(Collection<String> arrays) {
        Map<String, String> ends = new TreeMap<>();
        for (String array : arrays) {
            Commands.Said said = commands.run(List.of("scontrol", "-o", "show", "job", array));
            if (said.exit() == 0) {
                said.out().lines().forEach(line -> remembered(line, ends));
            }
        }
        return ends;
    }

    /** The array of an element, by its name. */
    static String array(String element) {
        return element.contains("_") ? element.substring(0, element.indexOf('_')) : element;
    }

    private static void remembered(String line, Map<String, String> ends) {
        Matcher array = ARRAY.matcher(line);
        Matcher index = INDEX.matcher(line);
        Matcher state = STATE.matcher(line);
        if (array.find() && index.find() && state.find() && !GOES_ON.contains(state.group(1))) {
            Matcher reason = REASON.matcher(line);
            String why = reason.find() && !reason.group(1).equals("None") ? ", " + reason.group(1) : "";
            ends.put(array.group(1) + "_" + index.group(1), state.group(1).toLowerCase(Locale.ROOT) + why);
        }
    }

    /** Whether the cluster keeps accounts at all. */
    private boolean accounted(List<String> elements, Map<String, String> ends) {
        List<String> words = new ArrayList<>(List.of("sacct", "-n", "-P", "-X", "-o", "JobID,State", "-j"));
        words.add(String.join(",", elements));
        Commands.Said said;
        try {
            said = commands.run(words);
        } catch (UserError e) {
            return false; // no such command here
        }
        if (said.exit() != 0) {
            return false;
        }
        said.out().lines().map(line -> line.strip().split("\\|", -1)).forEach(cells -> {
            if (cells.length == 2 && !cells[1].isBlank() && !GOES_ON.contains(cells[1])) {
                ends.put(cells[0], cells[1].toLowerCase(Locale.ROOT));
            }
        });
        return true;
    }
}
