package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** EMO-EMB: states are compared with the words of the classes. */
final class ClassWordsPlan {
    private ClassWordsPlan() {}

    static void draw(FusionSheet sheet) {
        List<Box> scored = new ArrayList<>();
        for (Map.Entry<Modality, Box> input : sheet.inputs().entrySet()) {
            String name = input.getKey().id();
            Box states = sheet.above(
                    input,
                    410,
                    FusionSheet.HIGHER,
                    Texts.of(
                            "fusion.plan.bilstm",
                            sheet.options().size("layers"),
                            sheet.options().size(name + ".hidden")));
            sheet.line(Line.up(input.getValue(), states, states.style()));
            Box scores = sheet.above(
                    input,
                    290,
                    FusionSheet.HIGHER,
                    Texts.of("fusion.plan.dot", sheet.options().size("vectors")));
            sheet.line(Line.up(states, scores, scores.style()));
            scored.add(scores);
        }
        sheet.heads(List.of(sheet.sum(scored, scored.size())));
    }
}
