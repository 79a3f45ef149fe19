package io.talkturn.cli;

import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.io.AddedLabels;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.weak.GivenLabels;
import io.talkturn.corpus.io.weak.LabelNames;
import io.talkturn.corpus.io.weak.MadeBy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes weak labels of any other program into a corpus. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Adds weak labels that another program made: a large language model, a crowd, another lab's network.",
            "They stand in the label matrix beside those of your own labellers, and “talkturn train --with TASK:weak”"
                    + " learns from them in the same way. Labels that people gave to the corpus are not touched."
        },
        footer = {
            "",
            "The table (CSV, TSV, JSON Lines) has a talkturn a row: its id, as “talkturn corpus export” writes it; the label,"
                    + " several classes with | between them, “(none)” for none of several; and perhaps the label's"
                    + " probability, or a column p_CLASS for each class. Of one probability the rest is shared among the other"
                    + " classes; without any the label counts as sure.",
            "The confidence is the weight that the labels get in the loss. Without --confidence it is measured on the"
                    + " talkturns of dev that people labelled too.",
            "",
            "Examples:",
            "  talkturn labels add gpt.csv --corpus iemocap --task sarcasm --by gpt-x --by-version 2026-05",
            "  talkturn labels add crowd.csv --corpus talks --task sentiment_score --by crowd --scale=-3:3 --confidence 0.6",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why); then the corpus is as before."
        })
final class LabelsAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "NAME|DIR",
            description = "The corpus that is labelled, one of the project or any corpus folder.")
    private String corpus = "";

    @Option(names = "--task", required = true, paramLabel = "TASK", description = "What is labelled: emotion.")
    private String task = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "What made the labels.")
    private String by = "";

    @Option(names = "--by-version", paramLabel = "TEXT", description = "Its version.")
    private String version = "";

    @Option(names = "--date", paramLabel = "DATE", description = "When it made them: 2026-11-30. Default: today.")
    private @Nullable String date;

    @Option(names = "--confidence", paramLabel = "X", description = "How good it is, from 0 to 1. Default: measured.")
    private @Nullable Double confidence;

    @Option(
            names = "--scale",
            paramLabel = "LOW:HIGH",
            description = "The labels are numbers on this scale. Default: that of the corpus's label of the task.")
    private @Nullable String scale;

    @Option(names = "--id-column", paramLabel = "NAME", description = "The column of ids. Default: found by the ids.")
    private @Nullable String idColumn;

    @Option(names = "--label-column", paramLabel = "NAME", description = "The column of labels. Default: by its name.")
    private @Nullable String labelColumn;

    @Option(
            names = "--probability-column",
            paramLabel = "NAME",
            description = "The column of the label's probability. Default: by its name.")
    private @Nullable String probabilityColumn;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        Path folder = project.corpusFolder(corpus);
        String made = date == null ? LocalDate.now(ZoneId.systemDefault()).toString() : date;
        MadeBy maker = new MadeBy(by, version, made, confidence);
        LabelNames names = new LabelNames(idColumn, labelColumn, probabilityColumn);
        tell(folder, AddedLabels.add(folder, task, file, names, asked(), maker, wait.progress()));
        return 0;
    }

    private @Nullable NumberScale asked() {
        if (scale == null) {
            return null;
        }
        FeatureChoices.Scale ends = FeatureChoices.Scale.of(scale);
        return new NumberScale(ends.lowest(), ends.highest());
    }

    private void tell(Path folder, AddedLabels added) {
        WeakLabels labels = added.labels();
        GivenLabels.Read read = added.read();
        if (answer.isJson()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("folder", folder.toString());
            told.put("task", labels.task());
            told.put("labels", labels.count());
            told.put("talkturns_without", added.without());
            told.put("unknown_ids", read.unknown());
            told.put("rows_without_label", read.empty());
            told.put("replaced", added.isReplaced());
            told.put("labeller", labels.labeller());
            answer.out().prettyJson(told);
            return;
        }
        answer.out()
                .println(labels.count() + " weak labels of " + labels.task() + " by "
                        + labels.labeller().model() + " in "
                        + folder.resolve(WeakLabelFiles.FOLDER) + "; " + added.without() + " talkturns have none."
                        + (added.isReplaced() ? " Earlier weak labels of the task were replaced." : ""));
        if (read.unknown() > 0) {
            answer.out()
                    .println(read.unknown() + " rows name no talkturn of the corpus and were left out, first “"
                            + read.firstUnknown() + "”.");
        }
        if (read.empty() > 0) {
            answer.out().println(read.empty() + " rows have no label.");
        }
        String how = labels.labeller().n() == 0
                ? "as given"
                : labels.labeller().metric().equals("accuracy")
                        ? "the share that is as people say, of "
                                + labels.labeller().n() + " talkturns of dev"
                        : "1 - MAE / MAE of the train median, on "
                                + labels.labeller().n() + " talkturns of dev";
        answer.out().println(String.format(Locale.ROOT, "Confidence %.4f, %s.", labels.confidence(), how));
    }
}
