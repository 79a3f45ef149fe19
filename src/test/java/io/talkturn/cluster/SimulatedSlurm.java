package io.talkturn.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A scheduler in which all that is sent waits, and whose answers can get lost. */
final class SimulatedSlurm implements Commands {
    private record Array(String command, TreeSet<Integer> waiting) {}

    private final Map<String, Array> arrays = new LinkedHashMap<>();
    private final Map<String, TreeSet<Integer>> failed = new LinkedHashMap<>();
    private boolean answersGetLost;

    /** From now on whoever sends is gone before it hears the number of its array. */
    void loseAnswers(boolean lose) {
        answersGetLost = lose;
    }

    /** How many arrays it took. */
    int arrays() {
        return arrays.size();
    }

    /** How many elements wait. */
    int waiting() {
        return arrays.values().stream()
                .mapToInt(array -> array.waiting().size())
                .sum();
    }

    /** All that waits begins and fails at once, as where the program is not on the nodes. */
    void failAll() {
        arrays.forEach((number, array) -> array.waiting()
                .forEach(i ->
                        failed.computeIfAbsent(number, _ -> new TreeSet<>()).add(i)));
        arrays.values().forEach(array -> array.waiting().clear());
    }

    @Override
    public Said run(List<String> words) {
        return switch (words.getFirst()) {
            case "sbatch" -> send(words);
            case "squeue" -> new Said(0, words.contains("--me") ? commands() : elements(words.getLast()));
            case "scontrol" -> new Said(0, words.contains("job") ? remembered(words.getLast()) : "");
            case "scancel" -> cancel(words.subList(1, words.size()));
            default -> new Said(0, "");
        };
    }

    private Said send(List<String> words) {
        String number = Integer.toString(arrays.size() + 1);
        TreeSet<Integer> waiting = new TreeSet<>();
        String asked = words.get(2).substring("--array=".length()).replaceFirst("%.*", "");
        for (String part : asked.split(",")) {
            String[] ends = part.split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                waiting.add(i);
            }
        }
        arrays.put(number, new Array(words.get(3) + " " + words.get(4), waiting));
        if (answersGetLost) {
            throw new IllegalStateException("killed");
        }
        return new Said(0, number + "\n");
    }

    private String commands() {
        return arrays.entrySet().stream()
                .filter(each -> !each.getValue().waiting().isEmpty())
                .map(each -> each.getKey() + "|" + each.getValue().command())
                .collect(Collectors.joining("\n"));
    }

    private String elements(String jobs) {
        List<String> lines = new ArrayList<>();
        for (String job : jobs.split(",")) {
            arrays.get(job).waiting().forEach(i -> lines.add(job + "|" + i + "|PENDING|Priority|"));
        }
        return String.join("\n", lines);
    }

    private String remembered(String array) {
        return failed.getOrDefault(array, new TreeSet<>()).stream()
                .map(i ->
                        "JobId=9 ArrayJobId=" + array + " ArrayTaskId=" + i + " JobState=FAILED Reason=NonZeroExitCode")
                .collect(Collectors.joining("\n"));
    }

    private Said cancel(List<String> names) {
        for (String name : names) {
            String[] parts = name.split("_");
            arrays.get(parts[0]).waiting().remove(Integer.valueOf(parts[1]));
        }
        return new Said(0, "");
    }
}
