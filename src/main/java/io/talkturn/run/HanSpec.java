package io.talkturn.run;

import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.setting.Domain;
import io.talkturn.setting.Setting;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.han.text.Tokenizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A HAN, flat multi-task HAN or HAN-ROCK network (HAN-ROCK paper).
 *
 * @param text {@code narrative}: MONAH narratives where there are any, {@code text}: the bare words
 * @param tasks what is predicted, and the loss weights
 * @param model the network
 */
public record HanSpec(String text, TaskSettings tasks, HanSettings model) implements NetworkSpec {
    /** What new runs read: narratives, where there are any. */
    public static final String NARRATIVE = "narrative";

    /** The setting of what is read. */
    public static final Setting TEXT = Setting.of(
            "text",
            new Domain.Choice(
                    List.of(new Domain.Named(NARRATIVE, "MONAH narrative"), new Domain.Named("text", "words only"))),
            "Text",
            "",
            "What the model reads: the MONAH narrative where there is one, or the bare words that were said",
            "");

    /** What a file lacks must be noticed when it is read, not when it is used. */
    public HanSpec {
        Stream.of(text, tasks, model).forEach(Objects::requireNonNull);
    }

    /**
     * The network of a run, where it is a HAN network.
     *
     * @throws UserError where it is of another family
     */
    public static HanSpec require(RunSpec spec) {
        if (spec.network() instanceof HanSpec han) {
            return han;
        }
        throw new UserError(
                "The run “" + spec.name() + "” trains the " + spec.architecture()
                        + " network, which has no attention to talkturns.",
                "Choose a run of a HAN, flat multi-task HAN or HAN-ROCK network.");
    }

    /** The texts that a network reads, by their name in files. */
    public static Tokenizer.Source source(String text) {
        return switch (text) {
            case NARRATIVE -> Tokenizer.Source.NARRATIVE;
            case "text" -> Tokenizer.Source.TEXT;
            default ->
                throw new UserError(
                        "“" + text + "” is not a text that a network can read.",
                        "Use narrative (woven, where there is one) or text (the bare words).");
        };
    }

    /** The auxiliary tasks that the network has encoders and heads for; none for HAN. */
    public List<AuxiliaryTask> inNetwork() {
        return model.architecture() == Architecture.HAN ? tasks.auxiliary() : tasks.inNetwork();
    }

    @Override
    public String architecture() {
        return model.architecture().title();
    }

    @Override
    public String primary() {
        return tasks.primary();
    }

    @Override
    public String counted() {
        return "windows";
    }

    @Override
    public @Nullable String vectors() {
        return model.embeddings().file();
    }

    @Override
    public String runName(long seed) {
        StringBuilder name = new StringBuilder(architecture()).append(' ').append(primary());
        if (model.architecture() != Architecture.HAN) {
            String letters = families();
            name.append(letters.isEmpty() ? "" : " " + letters);
            name.append(tasks.auxiliarySupervision() ? "" : " STL");
        }
        return name + " s" + seed;
    }

    private String families() {
        StringBuilder letters = new StringBuilder();
        for (TaskFamily family : TaskFamily.values()) {
            if (tasks.auxiliary().stream().anyMatch(task -> task.family() == family)) {
                letters.append(family.letter());
            }
        }
        return letters.toString();
    }
}
