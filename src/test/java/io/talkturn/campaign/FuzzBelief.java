package io.talkturn.campaign;

import io.talkturn.foundation.AtomicFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What commands answer on a whole input: a spoiled one that has checksums is refused, told as changed, or answers the same. */
final class FuzzBelief {
    private final FuzzBench bench;
    private final Map<String, String> answers = new HashMap<>();

    FuzzBelief(FuzzBench bench) {
        this.bench = bench;
    }

    /** Asks once what the command answers on what nobody spoiled. */
    void learn(String kind, FuzzSeat seat, FuzzCommand command) {
        answers.computeIfAbsent(kind + command.words(), key -> {
            Map<String, Path> places = bench.whole(seat);
            FuzzCall.Outcome outcome = FuzzCall.run(command.with(places));
            String answer = outcome.exit() + answer(outcome, places);
            bench.clear();
            return answer;
        });
    }

    boolean isOther(String kind, FuzzCommand command, FuzzCall.Outcome outcome, Map<String, Path> places) {
        String told = (outcome.out() + outcome.err()).toLowerCase(Locale.ROOT);
        return outcome.exit() == 0
                && !told.contains("changed")
                && !("0" + answer(outcome, places)).equals(answers.get(kind + command.words()));
    }

    private static String answer(FuzzCall.Outcome outcome, Map<String, Path> places) {
        Path file = places.get("file");
        return outcome.out() + (Files.exists(file) ? AtomicFiles.readText(file) : "");
    }
}
