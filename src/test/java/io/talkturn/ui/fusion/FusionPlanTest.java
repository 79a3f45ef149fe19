package io.talkturn.ui.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionOutput;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.InputWidths;
import io.talkturn.model.fusion.Option;
import io.talkturn.model.fusion.ParameterList;
import io.talkturn.model.fusion.Pass;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.TinyTrio;
import io.talkturn.ui.network.NetworkSheet;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawings of all fusion models: boxes beside each other, lines from box to box and behind none. */
final class FusionPlanTest {
    private static final List<List<Modality>> SUBSETS =
            List.of(List.of(), List.of(Modality.TEXT, Modality.VISION), List.of(Modality.AUDIO));

    @TempDir
    private Path folder;

    private Corpus corpus;

    @BeforeEach
    void readCorpus() {
        corpus = CorpusFolder.read(TinyTrio.in(folder).corpus("talks"));
    }

    @Test
    void noLineRunsBehindABox() {
        for (Drawn drawn : all()) {
            for (Line line : drawn.sheet().lines()) {
                assertThat(drawn.sheet().boxes().stream().filter(box -> runsBehind(line, box)))
                        .as("boxes before a line of %s", drawn.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void noBoxCoversAnotherOrLeavesTheSheet() {
        for (Drawn drawn : all()) {
            List<Box> boxes = drawn.sheet().boxes();
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                assertThat(box.x() - box.width() / 2).as(drawn.name()).isNotNegative();
                assertThat(box.x() + box.width() / 2).as(drawn.name()).isLessThanOrEqualTo(NetworkSheet.WIDTH);
                for (Box other : boxes.subList(i + 1, boxes.size())) {
                    boolean apart = Math.abs(box.x() - other.x()) >= (box.width() + other.width()) / 2
                            || Math.abs(box.y() - other.y()) >= (box.height() + other.height()) / 2;
                    assertThat(apart)
                            .as("%s: %s and %s", drawn.name(), box, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aModelWithoutADrawingOfItsOwnIsShownByItsParts() {
        FusionTask task = new FusionTask("pri", List.of("no", "yes"), false);
        InputWidths widths = new InputWidths(Map.of(Modality.TEXT, 3, Modality.AUDIO, 2));
        // a name that begins like those of the paper's models promises nothing
        FusionModel model = new Thirteenth("lf-mean");
        FusionNetwork network =
                new FusionNetwork(model, new FusionForm(widths, List.of(task), model.preset(Preset.IEMOCAP)));
        NetworkSheet sheet = FusionPlan.of(network, 4, List.of(new FusionPlan.Head("sarcasm", 2, false, 1)));
        assertThat(sheet.boxes()).extracting(Box::title).containsExactly("Text", "Audio", "sarcasm");
        assertThat(sheet.lines()).hasSize(2);
    }

    @Test
    void partsOfAModalityReadItAloneAndWhatTheyShareStandsOverThem() {
        FusionTask task = new FusionTask("pri", List.of("no", "yes"), false);
        InputWidths widths = new InputWidths(Map.of(Modality.TEXT, 3, Modality.AUDIO, 2));
        FusionModel tfn = FusionModels.of("tfn");
        FusionNetwork network =
                new FusionNetwork(tfn, new FusionForm(widths, List.of(task), tfn.preset(Preset.IEMOCAP)));
        NetworkSheet sheet = FusionPlan.of(network, 4, List.of(new FusionPlan.Head("sarcasm", 2, false, 1)));
        assertThat(sheet.boxes())
                .extracting(Box::title)
                .containsExactly("Text", "Audio", "Text", "Audio", "Outer product", "sarcasm");
        // sequence to part twice, part to product twice, product to head
        assertThat(sheet.lines()).hasSize(5);
    }

    private record Thirteenth(String id) implements FusionModel {
        @Override
        public String title() {
            return id;
        }

        @Override
        public List<Option> options() {
            return List.of();
        }

        @Override
        public void declare(FusionForm form, ParameterList parameters) {
            form.tasks()
                    .forEach(t ->
                            parameters.linear("head." + t.id(), form.widths().total(), t.outputs()));
        }

        @Override
        public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
            throw new UnsupportedOperationException("it is only drawn");
        }
    }

    private record Drawn(String name, NetworkSheet sheet) {}

    private List<Drawn> all() {
        List<Drawn> drawn = new ArrayList<>();
        for (FusionModel model : FusionModels.all()) {
            for (List<Modality> modalities : SUBSETS) {
                for (int heads = 1; heads <= 3; heads++) {
                    drawn(model, modalities, heads).forEach(drawn::add);
                }
            }
        }
        assertThat(drawn).hasSizeGreaterThan(12 * 6);
        return drawn;
    }

    /** None where a model cannot do with so few modalities. */
    private Stream<Drawn> drawn(FusionModel model, List<Modality> modalities, int heads) {
        FusionDraft draft = FusionDraft.initial("emotion").withModel(model.id()).withModalities(modalities);
        Planned planned = Planned.of(corpus, draft);
        if (planned.network() == null) {
            return Stream.empty();
        }
        List<FusionPlan.Head> shown = Stream.of("emotion", "sentiment", "sarcasm")
                .limit(heads)
                .map(task -> new FusionPlan.Head(task, 2, false, 1))
                .toList();
        return Stream.of(new Drawn(
                model.title() + " of " + modalities + " with " + heads + " heads",
                FusionPlan.of(planned.network(), planned.steps(), shown)));
    }

    /** A point of the curve, drawn as NetworkView draws it, lies inside the box. */
    private static boolean runsBehind(Line line, Box box) {
        for (double t = 0.02; t < 0.98; t += 0.02) {
            double bend = (line.fromY() - line.toY()) * 0.5;
            double x = bezier(t, line.fromX(), line.fromX(), line.toX(), line.toX());
            double y = bezier(t, line.fromY(), line.fromY() - bend, line.toY() + bend, line.toY());
            if (Math.abs(x - box.x()) < box.width() / 2 && Math.abs(y - box.y()) < box.height() / 2) {
                return true;
            }
        }
        return false;
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
