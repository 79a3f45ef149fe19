package io.talkturn.run;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run's specification as the command {@code talkturn train ...} that gives the same again. Settings that have their
 * default are left out, so that what was chosen is seen.
 */
public final class RunCommandLine {
    /** The letters that the shell takes as they are. */
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./^-]+";

    private static final List<String> PROGRAM = List.of("talkturn", "train");

    private final List<String> words = new ArrayList<>(PROGRAM);

    private RunCommandLine() {}

    /** The words of the command, the program's name first, as it is typed in the project folder. */
    public static List<String> words(RunSpec spec) {
        RunCommandLine line = new RunCommandLine();
        line.add("--corpus", spec.corpus());
        line.add("--name", spec.name());
        line.addIfOther("--text", spec.text(), "narrative");
        line.addTasks(spec.tasks(), spec.model().architecture());
        line.addModel(spec.model());
        line.addTraining(spec.training());
        return List.copyOf(line.words);
    }

    /** The command as one line for a shell, to be pasted anywhere: it names the project. */
    public static String text(RunSpec spec, Path project) {
        List<String> words = new ArrayList<>(words(spec));
        words.addAll(PROGRAM.size(), List.of("--project", project.toString()));
        return words.stream().map(RunCommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** Tasks as the option {@code --tasks} takes them: {@code all}, {@code none}, family letters, ids. */
    public static String tasks(List<AuxiliaryTask> tasks) {
        if (tasks.isEmpty()) {
            return "none";
        }
        Set<AuxiliaryTask> left = EnumSet.copyOf(tasks);
        if (left.size() == AuxiliaryTask.values().length) {
            return "all";
        }
        StringBuilder letters = new StringBuilder();
        for (TaskFamily family : TaskFamily.values()) {
            if (left.containsAll(AuxiliaryTask.of(family))) {
                letters.append(family.letter());
                AuxiliaryTask.of(family).forEach(left::remove);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!letters.isEmpty()) {
            parts.add(letters.toString());
        }
        left.forEach(task -> parts.add(task.id()));
        return String.join(",", parts);
    }

    private void addTasks(TaskSettings tasks, Architecture architecture) {
        add("--architecture", architecture.id());
        add("--primary", tasks.primary());
        add("--tasks", tasks(tasks.auxiliary()));
        if (tasks.rule() == WeightRule.BY_HAND) {
            add(
                    "--weights",
                    new TreeMap<>(tasks.byHand())
                            .entrySet().stream()
                                    .map(weight -> weight.getKey().id() + "=" + weight.getValue())
                                    .collect(Collectors.joining(",")));
        } else {
            addIfOther("--weights", lower(tasks.rule()), lower(WeightRule.SOFTMAX));
        }
        if (tasks.primaryWeight() != null) {
            add("--primary-weight", tasks.primaryWeight());
        }
        flag("--no-auxiliary-supervision", !tasks.auxiliarySupervision());
        flag("--squared-error", tasks.squaredError());
    }

    private void addModel(HanSettings model) {
        HanSettings usual = HanSettings.defaults(model.architecture());
        addIfOther("--content-size", model.contentSize(), usual.contentSize());
        addIfOther("--max-tokens", model.maxTokens(), usual.maxTokens());
        addIfOther("--word-gru", model.wordGru(), usual.wordGru());
        addIfOther("--word-attention", model.wordAttention(), usual.wordAttention());
        addIfOther("--primary-gru", model.primaryGru(), usual.primaryGru());
        addIfOther("--auxiliary-gru", model.auxiliaryGru(), usual.auxiliaryGru());
        addIfOther("--turn-attention", model.turnAttention(), usual.turnAttention());
        addIfOther("--gru-dropout", model.gruDropout(), usual.gruDropout());
        addIfOther("--recurrent-dropout", model.recurrentDropout(), usual.recurrentDropout());
        if (model.embeddings() != null) {
            add("--embeddings", model.embeddings());
            add("--embedding-width", model.embeddingWidth());
        } else {
            addIfOther("--embedding-width", model.embeddingWidth(), usual.embeddingWidth());
        }
        flag("--train-embeddings", model.trainEmbeddings());
    }

    private void addTraining(TrainingSettings training) {
        TrainingSettings usual = TrainingSettings.defaults();
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

    private void add(String option, Object value) {
        words.add(option);
        words.add(value.toString());
    }

    private void addIfOther(String option, Object value, Object usual) {
        if (!Objects.equals(value, usual)) {
            add(option, value);
        }
    }

    private void flag(String option, boolean set) {
        if (set) {
            words.add(option);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
