package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Modality;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FurtherTask.Source;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.training.fusion.NetworkChoice;
import io.talkturn.training.fusion.SampleSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSpecTest {
    @TempDir
    private Path folder;

    @Test
    void readsBothKindsAsTheyWereWritten() {
        Path file = folder.resolve("run.json");
        RunSpec han = TinyProject.in(folder).spec("rock", 3, "mood", Architecture.ROCK);
        for (RunSpec spec : List.of(han, fusion())) {
            Json.write(file, spec);
            assertThat(RunSpec.read(file)).isEqualTo(spec);
        }
        assertThat(Json.tree(file).get("kind").asString()).isEqualTo("fusion");
    }

    @Test
    void aFoldIsKeptAndStandsInTheNameOnce() {
        Path file = folder.resolve("run.json");
        RunFold fold = new RunFold("speaker", "abc", "ann", 2, 5);
        RunSpec spec = fusion().on(fold);
        Json.write(file, spec);

        assertThat(RunSpec.read(file)).isEqualTo(spec);
        assertThat(RunSpec.read(file).fold()).isEqualTo(fold);
        assertThat(spec.name()).isEqualTo(fusion().name() + ", fold ann");
        assertThat(spec.on(new RunFold("speaker", "abc", "bo", 3, 5)).name()).isEqualTo(fusion().name() + ", fold bo");
        assertThat(spec.on(null)).isEqualTo(fusion().on(null));
        assertThat(RunCommandLine.words(spec))
                .containsSequence("--name", fusion().name())
                .endsWith("--folds", "speaker", "--fold", "ann");
        assertThat(Json.line(fusion())).doesNotContain("fold");
    }

    @Test
    void readsRunsOfTheTimeWhenThereWereHanNetworksOnly() {
        Path file = folder.resolve("run.json");
        RunSpec han = TinyProject.in(folder).spec("rock", 3, "mood", Architecture.ROCK);
        String old = Json.pretty(han).replaceFirst("\"kind\" : \"han\",", "");
        assertThat(old).doesNotContain("kind");
        AtomicFiles.writeText(file, old);
        assertThat(RunSpec.read(file)).isEqualTo(han);
    }

    @Test
    void saysWhatIsMissingWhereAHanNetworkIsNeeded() {
        assertThatThrownBy(() -> HanSpec.require(fusion()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("EF-LF LSTM");
    }

    @Test
    void givesTheCommandOfAFusionRun() {
        assertThat(RunCommandLine.words(fusion()))
                .containsSequence("--model", "ef-lf-lstm")
                .containsSequence("--with", "sentiment:weak:confidence", "--with", "sarcasm:strong:0.5")
                .containsSequence("--modalities", "text,audio")
                .containsSequence("--set", "ef.hidden=40")
                .doesNotContain("--batch", "--preset");
    }

    @Test
    void aPresetThatIsNamedBringsItsTrainingSoWhatDiffersFromItIsNamedToo() {
        RunSpec usual = fusion();
        FusionSpec network = (FusionSpec) usual.network();
        RunSpec sized = usual.with(
                new FusionSpec(network.weakHashes(), RecordEdit.with(network.fusion(), "preset", Preset.MOSEI)));
        assertThat(RunCommandLine.words(sized))
                .containsSequence("--preset", "mosei")
                .contains("--learning-rate", "--batch");
        TrainingSettings paper =
                FusionPreset.of("mosei", network.fusion().network().id()).over(sized.training());
        assertThat(RunCommandLine.words(sized.with(paper))).doesNotContain("--learning-rate", "--batch", "--seed");
    }

    private static RunSpec fusion() {
        FusionSettings usual = FusionSettings.defaults("ef-lf-lstm", Preset.IEMOCAP, "emotion");
        FusionSettings fusion = new FusionSettings(
                new NetworkChoice(usual.network().id(), usual.network().preset(), Map.of("ef.hidden", 40.0)),
                List.of(Modality.TEXT, Modality.AUDIO),
                usual.primary(),
                List.of(
                        new FurtherTask("sentiment", Source.WEAK, null, false),
                        new FurtherTask("sarcasm", Source.STRONG, 0.5, false)),
                new SampleSettings(true, false, usual.samples().devShare()),
                null,
                usual.plateau());
        return new RunSpec(
                new RunHeader(RunSpec.FORMAT, "trio", "corpora/trio", "00", "2026-01-01T00:00:00Z", "0.1.0"),
                new FusionSpec(Map.of("sentiment", "11"), fusion),
                FusionSettings.training());
    }
}
