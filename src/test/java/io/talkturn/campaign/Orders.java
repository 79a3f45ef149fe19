package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What two commands bring about one after the other, and each alone; found out once and remembered. */
final class Orders {
    private final Stage template;
    private final Path work;
    private final Map<List<Act>, Result> known = new HashMap<>();

    Orders(Stage template, Path work) {
        this.template = template;
        this.work = work;
    }

    /**
     * A stage after some commands.
     *
     * @param done whether each ended with exit code 0
     */
    record Result(List<Boolean> done, Digest state) {}

    /** Whether two commands at once left what one of their orders leaves; the one that was refused need not count. */
    List<String> problems(PairActs.Pair pair, Outcome first, Outcome second, Digest now) {
        List<Act> worked = new ArrayList<>();
        addWorked(worked, pair, pair.first(), first);
        addWorked(worked, pair, pair.second(), second);
        List<List<Act>> orders = worked.size() == 2 ? List.of(worked, worked.reversed()) : List.of(worked);
        StringBuilder told = new StringBuilder();
        for (List<Act> order : orders) {
            Result result = after(order);
            if (result.done().stream().allMatch(d -> d) && result.state().equals(now)) {
                return List.of();
            }
            told.append(" against ").append(order.stream().map(Act::name).toList());
            told.append(result.done())
                    .append(": ")
                    .append(now.against(result.state()))
                    .append(';');
        }
        return List.of("no order gives this:" + told);
    }

    private static void addWorked(List<Act> worked, PairActs.Pair pair, Act act, Outcome outcome) {
        if (outcome.isDone() && !pair.isFree(act)) {
            worked.add(act);
        }
    }

    private Result after(List<Act> order) {
        return known.computeIfAbsent(order, this::find);
    }

    private Result find(List<Act> order) {
        Stage stage = template.copyTo(work.resolve("order"));
        List<Boolean> done = new ArrayList<>();
        for (Act act : order) {
            Outcome outcome = Here.run(act.words(stage));
            keep(act, outcome, stage);
            done.add(outcome.isDone());
        }
        Result result = new Result(done, state(stage));
        stage.delete();
        return result;
    }

    /** What a reader printed counts as what it left. */
    static void keep(Act act, Outcome outcome, Stage stage) {
        if (act.name().equals("inspect") && outcome.isDone()) {
            try {
                // the order of keys is another in every process
                String sorted = outcome.said()
                        .lines()
                        .map(l -> l.replaceAll(",$", ""))
                        .sorted()
                        .collect(Collectors.joining("\n"));
                Files.writeString(stage.out().resolve("inspect.json"), sorted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All but runs, whose names hold the time. */
    static Digest state(Stage stage) {
        return Expected.state(stage).without("project/runs/");
    }
}
