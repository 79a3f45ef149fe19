package io.talkturn.run;

import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The words of a command as they are put together; what has its usual value is left out. */
final class CommandWords {
    private final List<String> words;

    CommandWords(List<String> first) {
        words = new ArrayList<>(first);
    }

    List<String> all() {
        return List.copyOf(words);
    }

    void add(String option, Object value) {
        words.add(option);
        words.add(value.toString());
    }

    void addIfOther(String option, Object value, Object usual) {
        if (!Objects.equals(value, usual)) {
            add(option, value);
        }
    }

    void flag(String option, boolean set) {
        if (set) {
            words.add(option);
        }
    }

    void addTraining(TrainingSettings training, TrainingSettings usual) {
        addOptimizer(training.optimizer(), usual.optimizer());
        addIfOther("--batch", training.batch().size(), usual.batch().size());
        addIfOther(
                "--block-length", training.batch().blockLength(), usual.batch().blockLength());
        addStopping(training.stopping(), usual.stopping());
        addIfOther("--seed", training.seed(), usual.seed());
        addIfOther("--threads", training.hardware().threads(), usual.hardware().threads());
        addIfOther("--device", training.hardware().device(), usual.hardware().device());
    }

    private void addOptimizer(OptimizerSettings optimizer, OptimizerSettings usual) {
        addIfOther("--optimizer", lower(optimizer.kind()), lower(usual.kind()));
        addIfOther("--learning-rate", optimizer.learningRate(), usual.learningRate());
        addIfOther("--l2", optimizer.l2(), usual.l2());
        addIfOther("--clip-norm", optimizer.clipNorm(), usual.clipNorm());
    }

    private void addStopping(Stopping stopping, Stopping usual) {
        addIfOther("--epochs", stopping.epochs(), usual.epochs());
        addIfOther("--early-end", stopping.earlyEnd(), usual.earlyEnd());
        addIfOther("--selection", stopping.selection(), usual.selection());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
