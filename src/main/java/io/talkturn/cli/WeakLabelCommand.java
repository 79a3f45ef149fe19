package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import io.talkturn.run.use.WeakLabeller;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes weak labels of a corpus with a network that was trained on another. */
@Command(
        name = "weaklabel",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Labels a corpus with the network of a finished fusion run that was trained on another corpus.",
            "The labels, their probabilities, the run and its confidence are kept in the corpus's folder “weak”, beside"
                    + " the strong labels and never in their place; “talkturn train --with TASK:weak” learns from them."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn weaklabel --run 20260730-140512-ef-lf-lstm-on-sarcasm --corpus iemocap",
            "  talkturn weaklabel --run sentiment-labeller --corpus mustard --partition train \\",
            "      --partition dev --accept-provenance",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then the corpus is as before."
        })
final class WeakLabelCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "The labeller: the folder of a run, its name, or how that begins.")
    private String run = "";

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "NAME|DIR",
            description = "The corpus that is labelled, one of the project or any corpus folder.")
    private String corpus = "";

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "Label train, dev, test or none; may be given several times. Default: train.")
    private List<String> partitions = List.of(Partition.TRAIN.id());

    @Option(
            names = "--labelled-only",
            description =
                    "Label only talkturns that have a strong label of some task, not their context. Default: all.")
    private boolean labelledOnly;

    @Option(
            names = "--accept-provenance",
            description = "Features of another or only assumed extractor, of another version, other column names or"
                    + " another number of steps are comparable: label all the same. What differs is kept with the"
                    + " labels.")
    private boolean accepted;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = project.corpusFolder(corpus);
        WeakLabeller labeller = new WeakLabeller(project.run(run));
        // written while it listens: asked to end it either has not begun to write, or finishes both files
        try (Interrupt interrupt = Interrupt.listen(answer.err());
                FolderLock _ = CorpusFolder.lock(folder, "weak labelling", wait.over(interrupt))) {
            print(folder, label(folder, labeller, interrupt));
        }
        return 0;
    }

    private WeakLabels label(Path folder, WeakLabeller labeller, Interrupt interrupt) {
        Corpus target = CorpusFolder.read(folder);
        for (Finding finding : labeller.compare(target)) {
            if (finding.severity() != Finding.Severity.FATAL) {
                answer.err().println(finding.sentence());
            }
        }
        target.weakLabels().stream()
                .filter(earlier -> earlier.task().equals(labeller.task()))
                .forEach(earlier -> answer.err()
                        .println("The weak labels of “" + earlier.task() + "” by the run " + earlier.run()
                                + " are replaced."));
        WeakLabels labels = labeller.label(target, rows(target), accepted, interrupt);
        WeakLabelFiles.write(folder, target, labels, wait.over(interrupt));
        return labels;
    }

    private int[] rows(Corpus target) {
        Set<Partition> chosen = EnumSet.noneOf(Partition.class);
        partitions.forEach(name -> chosen.add(Partition.of(name)));
        int[] rows = IntStream.range(0, target.talkturns().size())
                .filter(row -> chosen.contains(target.partitionOfRow(row)))
                .filter(row -> !labelledOnly || target.labels().stream().anyMatch(label -> label.isPresent(row)))
                .toArray();
        if (rows.length == 0) {
            throw new UserError(
                    "The corpus “" + target.info().name() + "” has no " + (labelledOnly ? "labelled " : "")
                            + "talkturn in the partitions asked for.",
                    "Name other partitions with --partition"
                            + (labelledOnly ? ", or leave out --labelled-only." : "."));
        }
        return rows;
    }

    private static DoubleStream numbers(WeakLabels labels) {
        return IntStream.range(0, labels.size()).mapToDouble(labels::number).filter(number -> !Double.isNaN(number));
    }

    private static String told(WeakLabels labels) {
        return String.format(
                Locale.ROOT,
                "numbers from %.3f to %.3f, mean %.3f",
                numbers(labels).min().orElse(Double.NaN),
                numbers(labels).max().orElse(Double.NaN),
                numbers(labels).average().orElse(Double.NaN));
    }

    private void print(Path folder, WeakLabels labels) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int c = 0; c < labels.classes().size(); c++) {
            int count = 0;
            for (int row = 0; row < labels.size(); row++) {
                count += labels.has(row, c) ? 1 : 0;
            }
            counts.put(labels.classes().get(c), count);
        }
        if (answer.isJson()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("folder", folder.toString());
            all.put("task", labels.task());
            all.put("labelled", labels.count());
            NumberScale scale = labels.scale();
            if (scale == null) {
                all.put("classes", counts);
            } else {
                all.put("scale", scale);
                all.put("lowest", numbers(labels).min().orElse(Double.NaN));
                all.put("highest", numbers(labels).max().orElse(Double.NaN));
            }
            all.put("confidence", labels.confidence());
            all.put("labeller", labels.labeller());
            answer.out().prettyJson(all);
            return;
        }
        answer.out()
                .println(labels.count() + " weak labels of " + labels.task() + " in "
                        + folder.resolve(WeakLabelFiles.FOLDER) + ": "
                        + (labels.scale() == null ? counts : told(labels))
                        + ".");
        String metric = switch (labels.labeller().metric()) {
            case "accuracy" -> "accuracy";
            case "mae_over_median" -> "1 - MAE / MAE of the train median";
            default -> "mean WAcc";
        };
        answer.out()
                .println(String.format(
                        Locale.ROOT,
                        "Confidence %.4f, the labeller's %s on %d samples of dev of %s.",
                        labels.confidence(),
                        metric,
                        labels.labeller().n(),
                        labels.sourceCorpus()));
    }
}
