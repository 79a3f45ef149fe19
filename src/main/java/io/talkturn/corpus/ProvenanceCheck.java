package io.talkturn.corpus;

import io.talkturn.corpus.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Compares where two corpora's sequences come from (weak-label paper: data): a model trained on one extractor's columns means
 * nothing on another's. What cannot work at all is {@link Severity#FATAL}; what works but must be confirmed is {@link
 * Severity#WARN}, an extractor that is only assumed by its width among it; what cannot be told is {@link Severity#INFO}.
 * Known extractors are compared by what they are, whatever a source calls them.
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
        Map<List<Integer>, List<String>> steps = new LinkedHashMap<>();
        for (SequenceOutline one : trained) {
            SequenceOutline its = other.stream()
                    .filter(o -> o.modality() == one.modality())
                    .findFirst()
                    .orElse(null);
            if (its == null) {
                check.missing(one.modality());
            } else {
                check.compare(one, its);
                steps.computeIfAbsent(List.of(one.steps(), its.steps()), both -> new ArrayList<>())
                        .add(one.modality().id());
            }
        }
        steps.forEach((both, modalities) -> check.steps(both.getFirst(), both.getLast(), modalities));
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
        extractors(what, a.provenance(), b.provenance());
        assumed(what, a, b);
        names(what, a.names(), b.names());
    }

    private void extractors(String modality, Provenance a, Provenance b) {
        ExtractorName one = ExtractorName.of(a);
        ExtractorName its = ExtractorName.of(b);
        if (one.name().isEmpty() || its.name().isEmpty()) {
            unknown("extractor", modality, one.name(), its.name());
        } else if (!one.name().equals(its.name())) {
            differ("extractor", modality, a.extractor(), b.extractor());
        } else if (one.version().isEmpty() || its.version().isEmpty()) {
            unknown("version", modality, one.version(), its.version());
        } else if (one.isOfVersion(its)) {
            return;
        } else if (one.mayBe(its)) {
            add(
                    "version_inexact",
                    Severity.INFO,
                    "The version of the " + modality + " is told more exactly for one: "
                            + both(versioned(a), versioned(b)) + ".",
                    "Make sure that it is the same.");
        } else {
            differ("version", modality, versioned(a), versioned(b));
        }
    }

    private void unknown(String kind, String modality, String a, String b) {
        String where = a.isEmpty() && b.isEmpty()
                ? "“" + trained + "” and “" + other + "”"
                : "“" + (a.isEmpty() ? trained : other) + "”";
        add(
                kind + "_unknown",
                Severity.INFO,
                "The " + kind + " of the " + modality + " is not known for " + where + ".",
                "Make sure that it is the same.");
    }

    private void differ(String kind, String modality, String a, String b) {
        add(kind, Severity.WARN, "The " + kind + " of the " + modality + " is " + both(a, b) + ".", CONFIRM);
    }

    private String both(String a, String b) {
        return "“" + a + "” in “" + trained + "” and “" + b + "” in “" + other + "”";
    }

    /** With the name, in which the version may stand. */
    private static String versioned(Provenance provenance) {
        return (provenance.extractor() + " " + provenance.version()).strip();
    }

    private void assumed(String modality, SequenceOutline a, SequenceOutline b) {
        List<String> where = new ArrayList<>();
        if (a.provenance().assumed()) {
            where.add("“" + a.provenance().extractor() + "” in “" + trained + "”");
        }
        if (b.provenance().assumed()) {
            where.add("“" + b.provenance().extractor() + "” in “" + other + "”");
        }
        if (!where.isEmpty()) {
            add(
                    "assumed",
                    Severity.WARN,
                    "What measured the " + modality + " is assumed from its " + a.columns() + " columns: "
                            + String.join(" and ", where) + ".",
                    "Import with --extractor " + modality + "=NAME:VERSION if you know it, or confirm that these are"
                            + " comparable.");
        }
    }

    private void steps(int a, int b, List<String> modalities) {
        if (a != b) {
            String all = String.join(", ", modalities);
            add(
                    "steps",
                    Severity.WARN,
                    "The sequences (" + all + ") have " + a + " steps in “" + trained + "” and " + b + " in “" + other
                            + "”: means over steps, as the AVG models take, count the padding, so what such a model reads"
                            + " is scaled otherwise.",
                    "Import both corpora with the same --steps, or confirm that these are comparable.");
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
