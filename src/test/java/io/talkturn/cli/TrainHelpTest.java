package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.setting.Setting;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The help of {@code talkturn train} shows the settings of the network that is asked for. */
final class TrainHelpTest {
    @Test
    void withoutAnyNameTheDefaultsAreThoseOfHanRock() {
        assertDefaults(help(), TrainingGuide.WINDOWS, TrainingSettings.defaults());
    }

    @Test
    void aFusionModelHasItsOwn() {
        FusionModels.all().forEach(model -> {
            String help = help("--model", model.id());
            assertDefaults(help, TrainingGuide.SAMPLES, FusionSettings.training());
            assertThat(help).contains("Training of " + model.title());
        });
    }

    @Test
    void aPresetShowsWhatThePaperPrints() {
        for (String corpus : List.of("iemocap", "mosei")) {
            assertDefaults(
                    help("--model=mult", "--preset=" + corpus),
                    TrainingGuide.SAMPLES,
                    FusionPreset.of(corpus, "mult").over(FusionSettings.training()));
        }
        HanPreset.all().forEach(preset -> {
            AskedNetwork usual = AskedNetwork.usual();
            HanPreset.Settings paper =
                    preset.over(new HanPreset.Settings(AskedNetwork.TASKS, usual.model(), usual.training()), false);
            assertDefaults(help("--preset", preset.name()), TrainingGuide.WINDOWS, paper.training());
        });
    }

    @Test
    void whatIsMisspeltIsNoHindrance() {
        assertDefaults(help("--model", "mullt"), TrainingGuide.WINDOWS, TrainingSettings.defaults());
    }

    /** The default of every setting stands behind its option. */
    private static void assertDefaults(String help, List<Setting> settings, Record usual) {
        String text = help.replaceAll("\\s+", " ");
        for (Setting setting : settings) {
            int option = text.indexOf(" " + setting.option() + "=");
            assertThat(option).as(setting.option()).isPositive();
            String behind = text.substring(option);
            int from = behind.indexOf("Default: ") + "Default: ".length();
            assertThat(behind.substring(from)).as(setting.option()).startsWith(setting.shown(setting.in(usual)) + ".");
        }
    }

    private static String help(String... words) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(words));
        all.add("--help");
        StringWriter out = new StringWriter();
        CommandLine line = Talkturn.commandLine().setOut(new PrintWriter(out));
        assertThat(line.execute(all.toArray(String[]::new))).isZero();
        return out.toString();
    }
}
