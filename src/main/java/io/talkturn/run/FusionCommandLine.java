package io.talkturn.run;

import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.util.List;
import java.util.stream.Collectors;

/** The options of {@code talkturn train} that give a fusion run. */
final class FusionCommandLine {
    private FusionCommandLine() {}

    static List<String> words(List<String> program, RunSpec spec, FusionSpec network) {
        CommandWords words = new CommandWords(program);
        FusionSettings fusion = network.fusion();
        FusionSettings usual =
                FusionSettings.defaults(fusion.network().id(), fusion.network().preset(), fusion.primary());
        words.add("--model", fusion.network().id());
        if (preset(fusion).isPrinted()) {
            words.addIfOther(
                    "--preset", CommandWords.lower(fusion.network().preset()), CommandWords.lower(Preset.IEMOCAP));
        }
        words.add("--corpus", spec.corpus());
        words.add("--name", spec.on(null).name());
        words.add("--primary", fusion.primary());
        fusion.with().forEach(task -> words.add("--with", with(task)));
        if (!fusion.modalities().isEmpty()) {
            words.add(
                    "--modalities",
                    fusion.modalities().stream().map(Modality::id).collect(Collectors.joining(",")));
        }
        fusion.network().options().forEach((name, value) -> words.add("--set", name + "=" + number(value)));
        words.flag("--standardise", fusion.samples().standardise());
        words.flag("--no-positive-weights", !fusion.samples().positiveWeights());
        words.flag("--squared-loss", fusion.samples().squaredLoss());
        words.addIfOther(
                "--dev-share", fusion.samples().devShare(), usual.samples().devShare());
        if (fusion.classVectors() != null) {
            words.add("--class-vectors", fusion.classVectors());
        }
        words.addIfOther(
                "--plateau", fusion.plateau().patience(), usual.plateau().patience());
        words.addIfOther(
                "--plateau-factor", fusion.plateau().factor(), usual.plateau().factor());
        words.addTraining(spec.training(), usual(fusion));
        return words.all();
    }

    /** The training that the command begins with: a preset that is named brings its own. */
    private static TrainingSettings usual(FusionSettings fusion) {
        return fusion.network().preset() == Preset.IEMOCAP || !preset(fusion).isPrinted()
                ? FusionSettings.training()
                : preset(fusion).over(FusionSettings.training());
    }

    private static FusionPreset preset(FusionSettings fusion) {
        return new FusionPreset(fusion.network().preset(), fusion.network().id());
    }

    /** For example {@code sentiment:weak:confidence}, {@code sarcasm:strong:0.5}. */
    private static String with(FurtherTask task) {
        Double lambda = task.lambda();
        String weight = lambda == null ? (task.isWeak() ? ":confidence" : "") : ":" + number(lambda);
        return task.task() + ":" + CommandWords.lower(task.source()) + weight
                + (task.probabilities() ? ":probabilities" : "");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
