package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.ConditionText;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of {@code talkturn study new} that say what is compared. */
final class StudyConditionOptions {
    @Option(
            names = "--condition",
            paramLabel = "CONDITION",
            description = {
                "What is compared, the baseline first; may be given several times. For auxiliary a set of tasks: none, ap,"
                        + " aphf (the default three). For models and stability a title and settings, as"
                        + " TITLE:KEY=VALUE;KEY=VALUE."
            })
    private List<String> given = new ArrayList<>();

    @Option(
            names = "--total",
            paramLabel = "N",
            defaultValue = "257",
            description = "P + A of HAN-ROCK. Default: 257, as in the paper.")
    private int total;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "P",
            description = "Values of P that are compared or drawn, the baseline first. Default: 256,192,128,64,1.")
    private List<Integer> sizes = new ArrayList<>();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "MODEL",
            description = "Fusion models that are compared. Default: all; for weak-labels the one of --model.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--further",
            paramLabel = "TASK[:SOURCE][:WEIGHT]",
            description =
                    "For weak-labels and weights: a further task, as “talkturn train --with” takes it; may be given"
                            + " several times.")
    private List<String> further = new ArrayList<>();

    @Option(
            names = "--lambdas",
            split = ",",
            paramLabel = "W",
            defaultValue = "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1.0",
            description = "For weights: the loss weights that are compared. Default: 0.1 to 1.0.")
    private List<String> lambdas = new ArrayList<>();

    /** P + A. */
    int total() {
        return total;
    }

    /** Values of P. */
    List<Integer> sizes() {
        return sizes.isEmpty() ? Questions.CAPACITIES : sizes;
    }

    /**
     * The conditions of a question.
     *
     * @throws UserError where what it needs was not given, or cannot be
     */
    List<Condition> of(Question question, NetworkSpec network) {
        return switch (question) {
            case AUXILIARY -> Questions.auxiliary(given.isEmpty() ? List.of("none", "ap", "aphf") : given);
            case CAPACITY -> Questions.capacity(total, sizes());
            case HIERARCHY -> Questions.hierarchy();
            case FUSION -> Questions.fusion(models.isEmpty() ? allModels() : models);
            case WEAK_LABELS -> Questions.weakLabels(own(network), requireFurther(question));
            case WEIGHTS -> Questions.weights(requireFurther(question).getFirst(), lambdas);
            case MODELS -> titled(question);
            case STABILITY ->
                given.isEmpty() ? List.of(new Condition("run", network.architecture(), Map.of())) : titled(question);
        };
    }

    private static List<String> allModels() {
        return FusionModels.all().stream().map(model -> model.id()).toList();
    }

    private List<String> own(NetworkSpec network) {
        if (!models.isEmpty()) {
            return models;
        }
        if (network instanceof FusionSpec fusion) {
            return List.of(fusion.fusion().network().id());
        }
        throw new UserError(
                "Weak labels are learned by fusion models.", "Name one with --model, or several with --models.");
    }

    private List<String> requireFurther(Question question) {
        if (further.isEmpty()) {
            throw new UserError(
                    "The question “" + question.sentence() + "” needs a further task.",
                    "Name it with --further, for example --further sentiment:weak:confidence.");
        }
        return further;
    }

    private List<Condition> titled(Question question) {
        Map<String, Map<String, String>> titled = ConditionText.parse(given);
        if (titled.size() < (question == Question.MODELS ? 2 : 1)) {
            throw new UserError(
                    "The question “" + question.sentence() + "” needs two conditions.",
                    "Give each as --condition \"TITLE:KEY=VALUE\".");
        }
        return Questions.models(titled);
    }
}
