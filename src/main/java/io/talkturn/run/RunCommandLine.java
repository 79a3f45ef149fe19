package io.talkturn.run;

import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanSizes;
import io.talkturn.task.TaskList;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private final CommandWords words = new CommandWords(PROGRAM);

    private RunCommandLine() {}

    /** The words of the command, the program's name first, as it is typed in the project folder. */
    public static List<String> words(RunSpec spec) {
        List<String> words = new ArrayList<>(
                switch (spec.network()) {
                    case HanSpec han -> words(spec, han);
                    case FusionSpec fusion -> FusionCommandLine.words(PROGRAM, spec, fusion);
                });
        RunFold fold = spec.fold();
        if (fold != null) {
            words.addAll(List.of("--folds", fold.set(), "--fold", fold.name()));
        }
        return List.copyOf(words);
    }

    private static List<String> words(RunSpec spec, HanSpec han) {
        RunCommandLine line = new RunCommandLine();
        line.words.add("--corpus", spec.corpus());
        line.words.add("--name", spec.on(null).name());
        line.words.addIfOther("--text", han.text(), HanSpec.NARRATIVE);
        line.addTasks(han.tasks(), han.model().architecture());
        line.addModel(han.model());
        line.words.addTraining(spec.training(), TrainingSettings.defaults());
        return line.words.all();
    }

    /** The command as one line for a shell, to be pasted anywhere: it names the project. */
    public static String text(RunSpec spec, Path project) {
        List<String> words = new ArrayList<>(words(spec));
        words.addAll(PROGRAM.size(), List.of("--project", project.toString()));
        return shell(words);
    }

    /** Words as one line for a shell. */
    public static String shell(List<String> words) {
        return words.stream().map(RunCommandLine::quoted).collect(Collectors.joining(" "));
    }

    private void addTasks(TaskSettings tasks, Architecture architecture) {
        words.add("--architecture", architecture.id());
        words.add("--primary", tasks.primary());
        words.add("--tasks", TaskList.text(tasks.auxiliary()));
        if (tasks.rule() == WeightRule.BY_HAND) {
            words.add(
                    "--weights",
                    new TreeMap<>(tasks.byHand())
                            .entrySet().stream()
                                    .map(weight -> weight.getKey().id() + "=" + weight.getValue())
                                    .collect(Collectors.joining(",")));
        } else {
            words.addIfOther("--weights", CommandWords.lower(tasks.rule()), CommandWords.lower(WeightRule.SOFTMAX));
        }
        if (tasks.primaryWeight() != null) {
            words.add("--primary-weight", tasks.primaryWeight());
        }
        words.flag("--no-auxiliary-supervision", !tasks.auxiliarySupervision());
        words.flag("--squared-error", tasks.squaredError());
        words.flag("--no-whole-network", !tasks.wholeNetwork());
    }

    private void addModel(HanSettings model) {
        HanSettings usual = HanSettings.defaults(model.architecture());
        HanInput input = model.input();
        words.addIfOther("--content-size", input.contentSize(), usual.input().contentSize());
        words.addIfOther("--max-tokens", input.maxTokens(), usual.input().maxTokens());
        addSizes(model.sizes(), usual.sizes());
        words.addIfOther("--gru-dropout", model.dropout().gru(), usual.dropout().gru());
        words.addIfOther(
                "--recurrent-dropout",
                model.dropout().recurrent(),
                usual.dropout().recurrent());
        addEmbeddings(model.embeddings(), usual.embeddings());
    }

    private void addSizes(HanSizes sizes, HanSizes usual) {
        words.addIfOther("--word-gru", sizes.wordGru(), usual.wordGru());
        words.addIfOther("--word-attention", sizes.wordAttention(), usual.wordAttention());
        words.addIfOther("--primary-gru", sizes.primaryGru(), usual.primaryGru());
        words.addIfOther("--auxiliary-gru", sizes.auxiliaryGru(), usual.auxiliaryGru());
        words.addIfOther("--turn-attention", sizes.turnAttention(), usual.turnAttention());
    }

    private void addEmbeddings(EmbeddingSettings embeddings, EmbeddingSettings usual) {
        if (embeddings.file() != null) {
            words.add("--embeddings", embeddings.file());
            words.add("--embedding-width", embeddings.width());
        } else {
            words.addIfOther("--embedding-width", embeddings.width(), usual.width());
        }
        words.flag("--train-embeddings", embeddings.trained());
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
