package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.evaluation.Attention;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanSettings;
import io.talkturn.task.Targets;
import io.talkturn.training.Selection;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.text.GloveFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What would go wrong with a run, found before a worker is started. Cheap enough to ask after every change of a setting. */
public final class RunChecks {
    private static final int LARGEST_CONTENT = 30;
    private static final int MOST_TOKENS = 1000;
    private static final int MOST_UNITS = 10_000;

    private final List<UserError> problems = new ArrayList<>();

    private RunChecks() {}

    /** The problems with the settings alone, in the order in which they are asked for. */
    public static List<UserError> settings(RunSpec spec) {
        RunChecks checks = new RunChecks();
        checks.model(spec.model());
        checks.training(spec.training());
        checks.attempt(() -> NetworkFile.source(spec.text()));
        return List.copyOf(checks.problems);
    }

    /** The problems with the settings, and with this corpus for them. */
    public static List<UserError> all(RunSpec spec, Corpus corpus) {
        RunChecks checks = new RunChecks();
        checks.problems.addAll(settings(spec));
        checks.attempt(() -> Targets.of(corpus, spec.tasks()));
        checks.attempt(() -> Selection.of(
                spec.training().selection(), Targets.label(corpus, spec.tasks().primary()) instanceof ClassLabel));
        checks.embeddings(spec.model());
        if (checks.problems.isEmpty()) {
            checks.memory(spec, corpus);
        }
        return checks.problems.stream().distinct().toList();
    }

    /**
     * Refuses what cannot be trained.
     *
     * @throws UserError the first problem
     */
    public static void require(RunSpec spec, Corpus corpus) {
        List<UserError> problems = all(spec, corpus);
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    /** What can be trained but may surprise, in sentences. */
    public static List<String> warnings(RunSpec spec) {
        int length = spec.model().contentSize() + 1;
        return length < Attention.FEWEST_FOR_HIGH
                ? List.of("With windows of " + length + " talkturns no talkturn's attention can be High;"
                        + " a content size of " + (Attention.FEWEST_FOR_HIGH - 1) + " or more allows it.")
                : List.of();
    }

    private void model(HanSettings model) {
        between("content size", model.contentSize(), 1, LARGEST_CONTENT);
        between("number of tokens that are read", model.maxTokens(), 0, MOST_TOKENS);
        between("number of word GRU units", model.wordGru(), 1, MOST_UNITS);
        between("size of the word attention", model.wordAttention(), 1, MOST_UNITS);
        between("number of primary GRU units", model.primaryGru(), 1, MOST_UNITS);
        between("number of auxiliary GRU units", model.auxiliaryGru(), 1, MOST_UNITS);
        between("size of the talkturn attention", model.turnAttention(), 1, MOST_UNITS);
        between("embedding width", model.embeddingWidth(), 1, MOST_UNITS);
        share("GRU dropout", model.gruDropout());
        share("recurrent dropout", model.recurrentDropout());
    }

    private void training(TrainingSettings training) {
        if (!(training.learningRate() > 0) || Double.isInfinite(training.learningRate())) {
            add("The learning rate is " + training.learningRate() + ".", "Use a number above 0, for example 2^-9.");
        }
        atLeast("batch", training.batch(), 1);
        atLeast("number of epochs", training.epochs(), 1);
        atLeast("L2", training.l2(), 0);
        atLeast("block length", training.blockLength(), 1);
        atLeast("early end", training.earlyEnd(), 0);
        atLeast("gradient norm", training.clipNorm(), 0);
        atLeast("number of threads", training.threads(), 0);
    }

    private void embeddings(HanSettings model) {
        if (model.embeddings() == null) {
            return;
        }
        Path file = Path.of(model.embeddings());
        attempt(() -> {
            int width = new GloveFile(file).width();
            if (width != model.embeddingWidth()) {
                throw new UserError(
                        "The embedding file has vectors of " + width + " numbers, but the model asks for "
                                + model.embeddingWidth() + ".",
                        file,
                        "Set the embedding width to " + width + ", or choose another file.");
            }
        });
    }

    private void memory(RunSpec spec, Corpus corpus) {
        long needed = MemoryEstimate.ofTraining(spec, corpus);
        long there = MemoryEstimate.ofMachine();
        if (needed > there) {
            add(
                    "One batch of this network needs about " + gigabytes(needed) + " GB of memory; this machine has "
                            + gigabytes(there) + " GB.",
                    "Use a smaller batch, content size or number of units, or longer blocks.");
        }
    }

    private static long gigabytes(long bytes) {
        return Math.max(1, Math.round(bytes / 1e9));
    }

    private void between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            add("The " + what + " is " + value + ".", "Use " + least + " to " + most + ".");
        }
    }

    private void atLeast(String what, double value, int least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            String shown = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            add("The " + what + " is " + shown + ".", "Use " + least + " or more.");
        }
    }

    private void share(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            add("The " + what + " is " + value + ".", "Use 0 or more and less than 1.");
        }
    }

    private void add(String what, String wayOut) {
        problems.add(new UserError(what, wayOut));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (UserError e) {
            problems.add(e);
        }
    }
}
