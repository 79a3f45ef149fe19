package io.talkturn.campaign;

import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the outcome of one command: a result, or a sentence for the user that names the file. */
final class FuzzOracle {
    private static final int REFUSED = 2;
    private static final Pattern NO_SENTENCE =
            Pattern.compile("Exception|\\bnull\\b|java\\.|io\\.talkturn|tools\\.jackson|\\$\\d|@[0-9a-f]{6,}");

    private static final List<String> NOTHING_OF_IT =
            List.of("The table “", "No talkturn of the corpus has a start and an end");

    private FuzzOracle() {}

    /** What is wrong and its details, two strings; empty where nothing is. */
    static Optional<String[]> judge(FuzzCall.Outcome outcome, Path root, String spoiled, List<String> command) {
        if (outcome.isSlow()) {
            return wrong("slow at " + FuzzFault.place(outcome.slow()), stackText(outcome));
        }
        Throwable thrown = outcome.thrown();
        if (thrown != null && !(thrown instanceof UserError)) {
            return wrong(FuzzFault.sign(thrown), FuzzFault.stack(thrown));
        }
        if (thrown instanceof UserError error) {
            return sentence(error, root, spoiled, command);
        }
        // a check that found something says so in its answer
        boolean isTold = outcome.exit() == REFUSED && !outcome.err().contains("Usage:");
        return outcome.exit() == 0 || isTold ? Optional.empty() : wrong("exit " + outcome.exit(), outcome.err());
    }

    private static Optional<String[]> sentence(UserError error, Path root, String spoiled, List<String> command) {
        String what = error.what().strip();
        String at = FuzzFault.place(error.getStackTrace());
        if (!what.matches("(?s).*[.?!”)]") || error.wayOut().isBlank()) {
            return wrong("no sentence at " + at, error.line());
        }
        String words = error.line().replace(String.valueOf(root), "").replace(spoiled, "");
        if (NO_SENTENCE.matcher(words.replaceAll("“[^”]*”", "")).find()) {
            return wrong("words of a program at " + at, error.line());
        }
        boolean named = error.file() != null
                || error.line().contains(spoiled)
                || error.line().contains(root.toString());
        // where what was typed does not fit, that is named; what a corpus or run has nothing of is no fault of a file
        named = named
                || NOTHING_OF_IT.stream().anyMatch(error.what()::startsWith)
                || command.stream().anyMatch(word -> error.what().contains("“" + word + "”"));
        return named ? Optional.empty() : wrong("names no file at " + at, error.line());
    }

    private static String stackText(FuzzCall.Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement element : outcome.slow()) {
            text.append("\n    ").append(element);
        }
        return text.toString();
    }

    private static Optional<String[]> wrong(String sign, String details) {
        return Optional.of(new String[] {sign, details});
    }
}
