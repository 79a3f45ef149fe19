package io.talkturn.report;

import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunSpec;
import io.talkturn.training.fusion.FurtherTask;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a table of means are called: short, and longer where two would look alike but are not. */
final class GroupNames {
    private static final int HASH = 7;

    /** Settings that say what is learned beside the main task; they are told with the tasks, not with the model. */
    private static final List<String> OF_TASKS = List.of("fusion.with", "weakHashes", "tasks.");

    private final List<SeedGroup> groups;
    private final IdentityHashMap<SeedGroup, Map<String, String>> settings = new IdentityHashMap<>();

    GroupNames(List<SeedGroup> groups) {
        this.groups = groups;
        groups.forEach(group -> settings.put(group, SeedlessSettings.of(group.spec())));
    }

    /** The corpus, with the beginning of its hash where there are runs of several states of it. */
    String corpus(SeedGroup group) {
        String name = SeedlessSettings.corpus(group.spec());
        boolean isTwice = groups.stream()
                .map(SeedGroup::spec)
                .anyMatch(other -> SeedlessSettings.corpus(other).equals(name)
                        && !other.corpusHash().equals(group.spec().corpusHash()));
        return isTwice ? name + " (" + cut(group.spec().corpusHash()) + ")" : name;
    }

    /** The network, with what tells it from others of the same corpus, task and name. */
    String model(SeedGroup group) {
        List<SeedGroup> alike = groups.stream()
                .filter(other -> isAlike(other.spec(), group.spec()))
                .toList();
        return named(group.spec().architecture(), differing(group, alike, false));
    }

    /** The other tasks, for example {@code + weak sentiment, sarcasm}; strong ones stand before weak ones. */
    String furtherTasks(SeedGroup group) {
        String tasks = tasks(group.spec());
        List<SeedGroup> alike = groups.stream()
                .filter(other -> isAlike(other.spec(), group.spec())
                        && tasks(other.spec()).equals(tasks))
                .toList();
        return named(tasks, differing(group, alike, true));
    }

    private static boolean isAlike(RunSpec a, RunSpec b) {
        return a.corpusHash().equals(b.corpusHash())
                && a.primary().equals(b.primary())
                && a.architecture().equals(b.architecture());
    }

    private static String tasks(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec _ -> RunsTable.otherTasks(spec);
            case FusionSpec fusion when fusion.fusion().with().isEmpty() -> "none";
            case FusionSpec fusion -> {
                List<FurtherTask> with = fusion.fusion().with();
                String weak = names(with, true);
                yield "+ "
                        + Stream.of(names(with, false), weak.isEmpty() ? "" : "weak " + weak)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "));
            }
        };
    }

    private static String names(List<FurtherTask> tasks, boolean weak) {
        return tasks.stream()
                .filter(task -> task.isWeak() == weak)
                .map(FurtherTask::task)
                .collect(Collectors.joining(", "));
    }

    private List<String> differing(SeedGroup group, List<SeedGroup> alike, boolean ofTasks) {
        Set<String> paths = new TreeSet<>();
        alike.forEach(other -> paths.addAll(settingsOf(other).keySet()));
        List<String> told = new ArrayList<>();
        for (String path : paths) {
            String own = settingsOf(group).getOrDefault(path, "");
            boolean differs = alike.stream()
                    .anyMatch(other -> !settingsOf(other).getOrDefault(path, "").equals(own));
            if (differs && ofTasks == OF_TASKS.stream().anyMatch(path::startsWith)) {
                told.add(path.equals(SeedlessSettings.FOLDS) ? folds(own, alike) : told(path, own));
            }
        }
        return told;
    }

    private Map<String, String> settingsOf(SeedGroup group) {
        return Objects.requireNonNullElse(settings.get(group), new LinkedHashMap<>());
    }

    /** For example {@code learning rate 0.001} of {@code training.learningRate}. */
    private static String told(String path, String value) {
        if (path.startsWith("weakHashes.")) {
            return path.substring(path.indexOf('.') + 1) + " labels " + cut(value);
        }
        String name = path.startsWith("fusion.options.")
                ? path.substring("fusion.options.".length())
                : path.substring(path.lastIndexOf('.') + 1)
                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT);
        return name + " " + (value.isEmpty() ? Table.UNDEFINED : value);
    }

    /** The set of folds, with the beginning of its hash where there are runs of several of that name. */
    private String folds(String own, List<SeedGroup> alike) {
        if (own.isEmpty()) {
            return "own division";
        }
        String name = own.substring(0, own.indexOf(' '));
        boolean isTwice = alike.stream()
                .map(other -> settingsOf(other).getOrDefault(SeedlessSettings.FOLDS, ""))
                .anyMatch(other -> other.startsWith(name + " ") && !other.equals(own));
        return "folds " + (isTwice ? own.substring(0, name.length() + 1 + HASH) : name);
    }

    private static String named(String name, List<String> differing) {
        return differing.isEmpty() ? name : name + " (" + String.join("; ", differing) + ")";
    }

    private static String cut(String hash) {
        return hash.substring(0, Math.min(HASH, hash.length()));
    }
}
