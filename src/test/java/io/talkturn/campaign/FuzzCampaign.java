package io.talkturn.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Spoils inputs, one after the other, and reads each by commands of the program. Input n of a seed is the same whenever
 * it is made, alone or after others.
 */
final class FuzzCampaign {
    private static final long STRIDE = 0x9E37_79B9_7F4A_7C15L;

    private final FuzzBench bench;
    private final List<FuzzKind> kinds;
    private final FuzzTally tally;
    private final FuzzLeaks leaks;
    private final FuzzBelief belief;
    private final long seed;

    FuzzCampaign(FuzzBench bench, List<FuzzKind> kinds, FuzzTally tally, long seed) {
        this.bench = bench;
        this.kinds = kinds;
        this.tally = tally;
        this.seed = seed;
        this.belief = new FuzzBelief(bench);
        this.leaks = new FuzzLeaks(bench.root());
    }

    /** Makes and reads input number {@code number}. */
    void input(long number) {
        Random random = new Random(seed * STRIDE + number * 31);
        FuzzKind kind = kinds.get((int) (number % kinds.size()));
        FuzzSeat seat = FuzzText.drawn(kind.seats(), random);
        List<FuzzCommand> commands = commands(kind, random);
        if (kind.isSealed()) {
            commands.forEach(command -> belief.learn(kind.name(), seat, command));
        }
        FuzzBench.Input input = bench.lay(seat, random);
        tally.input(kind.name(), input.spoiled().how());
        for (FuzzCommand command : commands) {
            if (!run(number, kind, input, command)) {
                break;
            }
        }
    }

    /** The usual command, or one of the others. */
    private static List<FuzzCommand> commands(FuzzKind kind, Random random) {
        boolean isUsual = kind.more().isEmpty() || !kind.first().isEmpty() && random.nextBoolean();
        return isUsual ? kind.first() : List.of(FuzzText.drawn(kind.more(), random));
    }

    /** Whether the input can be used for another command. */
    private boolean run(long number, FuzzKind kind, FuzzBench.Input input, FuzzCommand command) {
        Map<String, Object> before = bench.input();
        String[] words = command.with(input.places());
        long began = System.nanoTime();
        FuzzCall.Outcome outcome = FuzzCall.run(words);
        tally.command(kind.name(), outcome.exit(), System.nanoTime() - began, String.join(" ", words));
        FuzzReporter report = new FuzzReporter(tally, number, kind.name(), input, List.of(words));
        FuzzOracle.judge(outcome, bench.root(), input.file().getFileName().toString(), List.of(words))
                .ifPresent(wrong -> report.fault(wrong[0], wrong[1]));
        if (kind.isSealed() && belief.isOther(kind.name(), command, outcome, input.places())) {
            report.fault("a changed file is believed: " + command.words(), outcome.out());
        }
        String changed = FuzzTree.difference(before, bench.input());
        if (!changed.isEmpty() && (outcome.exit() != 0 || !command.mayWrite())) {
            report.fault("input changed by " + words[0], changed);
        }
        String left = leaks.left();
        if (!left.isEmpty()) {
            report.fault(kind.name() + " " + words[0] + " left " + left, left);
        }
        readAgain(outcome, input, report);
        String stray = String.join(", ", bench.stray().keySet());
        if (!stray.isEmpty()) {
            report.fault("stray files of " + words[0], stray);
        }
        bench.clear();
        return !outcome.isSlow() && changed.isEmpty();
    }

    /** After a refusal there is no target; a corpus that was written can be read. */
    private void readAgain(FuzzCall.Outcome outcome, FuzzBench.Input input, FuzzReporter report) {
        Map<String, Object> target = bench.target();
        if (outcome.exit() != 0 && !target.isEmpty()) {
            report.fault("target left after a refusal", target.keySet().toString());
            return;
        }
        Path corpus = input.places().get("out");
        if (Files.isDirectory(corpus)) {
            FuzzCall.Outcome again = FuzzCall.run("inspect", corpus.toString());
            Optional.ofNullable(again.thrown())
                    .ifPresent(e -> report.fault("written and not readable: " + FuzzFault.sign(e), FuzzFault.stack(e)));
            if (again.exit() != 0 && again.thrown() == null) {
                report.fault("written and not readable", again.err());
            }
        }
    }
}
