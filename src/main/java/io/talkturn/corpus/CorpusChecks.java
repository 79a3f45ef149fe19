package io.talkturn.corpus;

import io.talkturn.corpus.Finding.Severity;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the pages say about a corpus, and what keeps training from starting. */
public final class CorpusChecks {
    /** The code of the finding that there is no dev partition. */
    public static final String NO_DEV = "no_dev";

    private final Corpus corpus;
    private final List<Finding> findings = new ArrayList<>();

    private CorpusChecks(Corpus corpus) {
        this.corpus = corpus;
    }

    /** What there is to say about the corpus whatever is predicted, the gravest first. */
    public static List<Finding> of(Corpus corpus) {
        CorpusChecks checks = new CorpusChecks(corpus);
        checks.findings.addAll(changedOutside(corpus).toList());
        checks.partitions();
        checks.texts();
        checks.features();
        return checks.sorted();
    }

    /** The same with what concerns one label as the primary task. */
    public static List<Finding> of(Corpus corpus, String labelName) {
        CorpusChecks checks = new CorpusChecks(corpus);
        checks.findings.addAll(of(corpus));
        checks.findings.addAll(LabelChecks.of(corpus, labelName));
        return checks.sorted();
    }

    /**
     * Lets training start or says why it cannot.
     *
     * @throws UserError for the first fatal finding
     */
    public static void requireTrainable(Corpus corpus, String labelName) {
        for (Finding finding : of(corpus, labelName)) {
            if (finding.severity() == Severity.FATAL) {
                throw new UserError(finding.sentence(), finding.fix());
            }
        }
    }

    private List<Finding> sorted() {
        return findings.stream()
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .toList();
    }

    /** Files that an editor or a failing disk has changed: they are believed, but not in silence. */
    public static Stream<Finding> changedOutside(Corpus corpus) {
        return corpus.report().notes().stream()
                .filter(note -> note.code().equals(ImportReport.CHANGED_OUTSIDE))
                .map(note -> new Finding(
                        note.code(),
                        Severity.WARN,
                        note.reason(),
                        "Restore it from a copy; or, if the change is yours, take it over with “talkturn check CORPUS"
                                + " --accept”."));
    }

    private void partitions() {
        Map<Partition, Partitions.Size> sizes = Partitions.sizes(corpus);
        if (corpus.conversations().size() < 2) {
            add(
                    "one_conversation",
                    Severity.FATAL,
                    "The corpus has one conversation only; training needs one for train and another for dev.",
                    "Import more conversations; a conversation is never split.");
            return;
        }
        int left = size(sizes, Partition.NONE).conversations();
        if (left == corpus.conversations().size()) {
            add(
                    "undivided",
                    Severity.FATAL,
                    "The corpus is not divided: no conversation is in train, dev or test.",
                    "Divide it on the page Data or with “talkturn partition”.");
            return;
        }
        if (size(sizes, Partition.TRAIN).conversations() == 0) {
            add(
                    "empty_partition",
                    Severity.FATAL,
                    "The partition train has no conversations.",
                    "Divide the corpus on the page Data or with “talkturn partition”.");
        } else if (size(sizes, Partition.DEV).conversations() == 0) {
            noDev(size(sizes, Partition.TRAIN).conversations());
        }
        overlap();
        if (size(sizes, Partition.TEST).conversations() == 0) {
            add(
                    "no_test",
                    Severity.WARN,
                    "There is no test partition; results are those of dev, on which the best epoch is chosen.",
                    "Send conversations to test on the page Data or with “talkturn partition”.");
        }
        Partitions.Size train = size(sizes, Partition.TRAIN);
        Partitions.Size test = size(sizes, Partition.TEST);
        if (train.talkturns() > 0 && train.talkturns() < test.talkturns()) {
            add(
                    "small_train",
                    Severity.WARN,
                    "There is less to learn from than to test with: train has " + train.talkturns()
                            + " talkturns, test has " + test.talkturns() + ".",
                    "Divide the corpus otherwise on the page Data or with “talkturn partition”.");
        }
        if (left > 0) {
            add(
                    "no_partition",
                    Severity.INFO,
                    left + " of " + corpus.conversations().size()
                            + " conversations are in no partition and are left out.",
                    "");
        }
    }

    private static Partitions.Size size(Map<Partition, Partitions.Size> sizes, Partition partition) {
        return sizes.getOrDefault(partition, new Partitions.Size(partition, 0, 0, 0, 0));
    }

    private void noDev(int train) {
        add(
                NO_DEV,
                train < 2 ? Severity.FATAL : Severity.WARN,
                "There is no dev partition"
                        + (train < 2
                                ? ", and train has one conversation only, of which no part can be taken."
                                : "; a share of train, stratified, chooses the epoch instead."),
                "Send conversations to dev on the page Data or with “talkturn partition” to choose them yourself.");
    }

    private void overlap() {
        Collection<String> speakers = Partitions.speakerOverlap(corpus).stream()
                .map(Partitions.Overlap::speaker)
                .toList();
        if (!speakers.isEmpty()) {
            add(
                    "speaker_overlap",
                    Severity.WARN,
                    (speakers.size() == 1 ? "One speaker stands" : speakers.size() + " speakers stand")
                            + " in more than one partition (" + Partitions.listed(speakers)
                            + "), so results do not tell how a model does with new people.",
                    "Divide the corpus by speaker, or say in the paper that speakers overlap.");
        }
        long unknown = corpus.talkturns().stream()
                .filter(t -> t.speaker().equals(Talkturn.UNKNOWN_SPEAKER))
                .count();
        if (unknown > 0) {
            add(
                    "unknown_speaker",
                    Severity.INFO,
                    unknown + " of " + corpus.talkturns().size()
                            + " talkturns name no speaker, so it cannot be told whether theirs stand in several"
                            + " partitions.",
                    "");
        }
    }

    private void texts() {
        long without = corpus.talkturns().stream()
                .filter(t -> t.narrativeOrText().isBlank())
                .count();
        if (without > 0) {
            add(
                    "no_text",
                    severityWithoutText(without),
                    without + " of " + corpus.talkturns().size()
                            + " talkturns have no text; a model reads them as the sign <empty>.",
                    "Nothing need be done where nothing was said; else import again with the column that holds the text.");
        }
    }

    /** Fusion models read sequences, which a corpus without any text may have. */
    private Severity severityWithoutText(long without) {
        if (!corpus.sequences().isEmpty()) {
            return Severity.INFO;
        }
        return without == corpus.talkturns().size() ? Severity.FATAL : Severity.WARN;
    }

    private void features() {
        for (Feature feature : corpus.features()) {
            Range range = Range.of(feature);
            if (range.infinite() > 0) {
                add(
                        "infinite_feature",
                        Severity.WARN,
                        "The feature " + feature.name() + " is infinite for " + range.infinite() + " talkturns.",
                        "Infinite values count as missing; check how it was measured.");
            }
            if (range.present() == 0) {
                add(
                        "empty_feature",
                        Severity.WARN,
                        "The feature " + feature.name() + " has no value for any talkturn.",
                        "Leave out the tasks that use it, or import again.");
            }
        }
    }

    private void add(String code, Severity severity, String sentence, String fix) {
        findings.add(new Finding(code, severity, sentence, fix));
    }
}
