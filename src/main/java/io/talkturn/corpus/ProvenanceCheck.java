package io.talkturn.corpus;

import io.talkturn.corpus.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Compares where two corpora's sequences come from (weak-mtl.md 1): a model trained on one extractor's columns means
 * nothing on another's. What cannot work at all is {@link Severity#FATAL}; what works but must be confirmed is {@link
 * Severity#WARN}; what cannot be told is {@link Severity#INFO}.
 */
public final class ProvenanceCheck {
    private static final String CONFIRM =
            "Import both corpora from features of the same extractor, or confirm that these" + " are comparable.";

    private final String trained;
    private final String other;
    private final List<Finding> findings = new ArrayList<>();

    private ProvenanceCheck(String trained, String other) {
        this.trained = trained;
        this.other = other;
    }

    /** Compares what a model was trained on with what it is to read. */
    public static List<Finding> of(Corpus trained, Corpus other) {
        return of(
                trained.sequences().stream().map(SequenceOutline::of).toList(),
                trained.info().title(),
                other.sequences().stream().map(SequenceOutline::of).toList(),
                other.info().title());
    }

    /**
     * The same with what a run kept of its corpus.
     *
     * @param trained the modalities that the model reads
     * @param trainedTitle what people call the corpus that it was trained on
     */
    public static List<Finding> of(
            List<SequenceOutline> trained, String trainedTitle, List<SequenceOutline> other, String otherTitle) {
        ProvenanceCheck check = new ProvenanceCheck(trainedTitle, otherTitle);
        for (SequenceOutline one : trained) {
            other.stream()
                    .filter(o -> o.modality() == one.modality())
                    .findFirst()
                    .ifPresentOrElse(o -> check.compare(one, o), () -> check.missing(one.modality()));
        }
        return List.copyOf(check.findings);
    }

    /** Whether a person must confirm before a model of the one corpus reads the other. */
    public static boolean needsConfirmation(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.severity() == Severity.WARN);
    }

    private void missing(Modality modality) {
        add(
                "modality_missing",
                Severity.FATAL,
                "“" + other + "” has no " + modality.id() + ", which the model of “" + trained + "” reads.",
                "Import it with its " + modality.id() + " features, or use a model without them.");
    }

    private void compare(SequenceOutline a, SequenceOutline b) {
        String what = a.modality().id();
        if (a.columns() != b.columns()) {
            add(
                    "width",
                    Severity.FATAL,
                    "The " + what + " has " + a.columns() + " columns in “" + trained + "” and " + b.columns() + " in “"
                            + other + "”.",
                    "Import both corpora from features of the same extractor.");
            return;
        }
        text(what, "extractor", a.provenance().extractor(), b.provenance().extractor());
        text(what, "version", a.provenance().version(), b.provenance().version());
        names(what, a.names(), b.names());
    }

    private void text(String modality, String kind, String a, String b) {
        if (a.isBlank() || b.isBlank()) {
            add(
                    kind + "_unknown",
                    Severity.INFO,
                    "The " + kind + " of the " + modality + " is not known for “" + (a.isBlank() ? trained : other)
                            + "”.",
                    "Make sure that it is the same.");
        } else if (!a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT))) {
            add(
                    kind,
                    Severity.WARN,
                    "The " + kind + " of the " + modality + " is “" + a + "” in “" + trained + "” and “" + b + "” in “"
                            + other + "”.",
                    CONFIRM);
        }
    }

    private void names(String modality, List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        int[] differing = IntStream.range(0, a.size())
                .filter(i -> !a.get(i).equals(b.get(i)))
                .toArray();
        if (differing.length > 0) {
            int first = differing[0];
            add(
                    "names",
                    Severity.WARN,
                    differing.length + " of the " + a.size() + " columns of the " + modality
                            + " are called otherwise: column " + (first + 1) + " is “" + a.get(first) + "” in “"
                            + trained + "” and “" + b.get(first) + "” in “" + other + "”.",
                    CONFIRM);
        }
    }

    private void add(String code, Severity severity, String sentence, String fix) {
        findings.add(new Finding("provenance_" + code, severity, sentence, fix));
    }
}
