package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether people speak and are written down in a corpus as in the one that taught a network: in its script, its language,
 * with marks or without, in talkturns of about the length.
 */
final class SpeechFit {
    /** The words that hold a language together are among so many. */
    private static final int FREQUENT = 50;

    /** In another language hardly any of them is met; in other talk of the same, most are. */
    private static final double LITTLE = 0.4;

    /** Fewer words say nothing. */
    private static final int ENOUGH = 60;

    private static final double NO_MARKS = 0.01;
    private static final double MARKS = 0.05;
    private static final double LENGTHS = 3;

    private final WordHabits taught;
    private final WordHabits now;
    private final List<Finding> findings = new ArrayList<>();

    private SpeechFit(WordHabits taught, WordHabits now) {
        this.taught = taught;
        this.now = now;
    }

    /** What differs in a way that matters. */
    static List<Finding> compare(Corpus taught, Corpus corpus) {
        SpeechFit fit = new SpeechFit(WordHabits.of(taught), WordHabits.of(corpus));
        if (fit.taught.tokens() >= ENOUGH && fit.now.tokens() > 0) {
            fit.script();
            if (fit.now.tokens() >= ENOUGH) {
                fit.language();
                fit.marks();
                fit.length();
            }
        }
        return fit.findings;
    }

    private void script() {
        UnicodeScript before = taught.script();
        UnicodeScript its = now.script();
        if (before != null && its != null && before != its) {
            add(
                    "predict_script",
                    Severity.WARN,
                    "The words are written in " + name(its) + " script; the run learned from words in " + name(before)
                            + ", so that it knows none of them.",
                    "Use a run that learned from conversations in this language.");
        }
    }

    private void language() {
        Set<String> frequent = taught.frequent(FREQUENT);
        double before = taught.among(frequent);
        double its = now.among(frequent);
        if (taught.script() == now.script() && its < LITTLE * before) {
            add(
                    "predict_language",
                    Severity.WARN,
                    String.format(
                            Locale.ROOT,
                            "The %d words that the run met most often are %.0f %% of the words here and were %.0f %% where it"
                                    + " learned: this may be another language.",
                            FREQUENT,
                            100 * its,
                            100 * before),
                    "Use a run that learned from conversations in this language.");
        }
    }

    private void marks() {
        boolean lost = now.marks() < NO_MARKS && taught.marks() > MARKS;
        boolean gained = now.marks() > MARKS && taught.marks() < NO_MARKS;
        if (lost || gained) {
            add(
                    "predict_marks",
                    Severity.WARN,
                    String.format(
                            Locale.ROOT,
                            "Marks such as full stops are %.0f %% of the tokens here and were %.0f %% where the run learned:"
                                    + " the words were cut or written down otherwise.",
                            100 * now.marks(),
                            100 * taught.marks()),
                    "Transcribe both in the same way, or use a run that learned from such transcripts.");
        }
    }

    private void length() {
        double times = now.length() / taught.length();
        if (times > LENGTHS || times < 1 / LENGTHS) {
            add(
                    "predict_length",
                    Severity.INFO,
                    String.format(
                            Locale.ROOT,
                            "A talkturn has %.1f tokens on average here and had %.1f where the run learned.",
                            now.length(),
                            taught.length()),
                    "");
        }
    }

    private static String name(UnicodeScript script) {
        String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void add(String code, Severity severity, String sentence, String fix) {
        findings.add(new Finding(code, severity, sentence, fix));
    }
}
