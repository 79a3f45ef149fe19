package io.talkturn.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mutation campaign as a program: {@code --seed N --inputs N --report FILE --root FOLDER}, in a folder that is its
 * own; {@code --only N} makes and reads one input again and leaves it in {@code play}. Exit code 1 where there are faults.
 */
public final class FuzzMain {
    /** One in so many inputs loads the engine and trains. */
    private static final int SELDOM = 200;

    private static final int OFTEN = 250;

    private FuzzMain() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new HashMap<>(Map.of(
                "--seed",
                "1",
                "--inputs",
                "2000",
                "--from",
                "0",
                "--repository",
                ".",
                "--root",
                "target/fuzz",
                "--only",
                "-1",
                "--report",
                "fuzz.md"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        // a daemon thread that does not end must not keep the process
        System.exit(run(given));
    }

    private static int run(Map<String, String> given) throws IOException {
        Path repository = Path.of(given.get("--repository")).toAbsolutePath().normalize();
        Path root = Path.of(given.get("--root")).toAbsolutePath().normalize();
        FuzzTree.empty(root.resolve("material"));
        FuzzTree.empty(root.resolve("elsewhere"));
        Path resources = repository.resolve("src/test/resources");
        List<FuzzKind> kinds = new ArrayList<>();
        kinds.addAll(new FuzzKinds(resources.resolve("fixtures"), repository.resolveSibling("shared")).all());
        kinds.addAll(new FuzzMaterial(root.resolve("material"), resources.resolve("fixtures")).all());
        FuzzProjects own = new FuzzProjects(resources.resolve("projects-0.1.0"), root.resolve("material"));
        kinds.addAll(own.all());
        kinds.addAll(own.sealed(resources.resolve("fixtures")));
        FuzzTally tally = new FuzzTally();
        FuzzBench bench = new FuzzBench(root);
        long seed = Long.parseLong(given.get("--seed"));
        FuzzCampaign usual = new FuzzCampaign(bench, kinds, tally, seed);
        FuzzCampaign slow = new FuzzCampaign(bench, own.slow(), tally, seed);
        long only = Long.parseLong(given.get("--only"));
        long from = only < 0 ? Long.parseLong(given.get("--from")) : only;
        long to = only < 0 ? from + Long.parseLong(given.get("--inputs")) : only + 1;
        long began = System.nanoTime();
        for (long number = from; number < to; number++) {
            (number % SELDOM == SELDOM - 1 ? slow : usual).input(number);
            if (number % OFTEN == 0) {
                System.err.println(number + " inputs, " + tally.faults().size() + " kinds of faults");
                Files.writeString(
                        Path.of(given.get("--report")),
                        tally.report(seed, Duration.ofNanos(System.nanoTime() - began)));
            }
        }
        String report = tally.report(seed, Duration.ofNanos(System.nanoTime() - began));
        Files.writeString(Path.of(given.get("--report")), report);
        System.out.print(report);
        return tally.faults().isEmpty() ? 0 : 1;
    }
}
