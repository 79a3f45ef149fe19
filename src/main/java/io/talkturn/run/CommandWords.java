package io.talkturn.run;

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
        addIfOther("--optimizer", lower(training.optimizer()), lower(usual.optimizer()));
        addIfOther("--learning-rate", training.learningRate(), usual.learningRate());
        addIfOther("--batch", training.batch(), usual.batch());
        addIfOther("--epochs", training.epochs(), usual.epochs());
        addIfOther("--l2", training.l2(), usual.l2());
        addIfOther("--seed", training.seed(), usual.seed());
        addIfOther("--block-length", training.blockLength(), usual.blockLength());
        addIfOther("--early-end", training.earlyEnd(), usual.earlyEnd());
        addIfOther("--clip-norm", training.clipNorm(), usual.clipNorm());
        addIfOther("--selection", training.selection(), usual.selection());
        addIfOther("--threads", training.threads(), usual.threads());
        addIfOther("--device", training.device(), usual.device());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
