package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** MulT: every modality reads all others. */
final class CrossModalPlan {
    private CrossModalPlan() {}

    static void draw(FusionSheet sheet) {
        int width = sheet.options().size("width");
        int sources = sheet.inputs().size() - 1;
        Map<Modality, Box> read = new EnumMap<>(Modality.class);
        for (Map.Entry<Modality, Box> input : sheet.inputs().entrySet()) {
            Box box = sheet.above(
                    input,
                    440,
                    FusionSheet.HIGH,
                    Texts.of(
                            "fusion.plan.conv",
                            sheet.options().size(input.getKey().id() + ".kernel"),
                            width));
            sheet.line(Line.up(input.getValue(), box, box.style()));
            read.put(input.getKey(), box);
        }
        int values = width * Math.max(1, sources) * sheet.inputs().size();
        Box last = sheet.last(Texts.of("fusion.plan.residual"), Texts.of("fusion.plan.residual.detail", values), 158);
        for (Map.Entry<Modality, Box> input : sheet.inputs().entrySet()) {
            Box crossed = sheet.above(
                    input,
                    346,
                    FusionSheet.HIGHER,
                    Texts.of(
                            "fusion.plan.cross",
                            sources,
                            sheet.options().size("layers"),
                            sheet.options().size("heads")));
            read.forEach((from, box) ->
                    sheet.line(Line.up(box, crossed, from == input.getKey() ? crossed.style() : "dashed")));
            Box memory = sheet.above(
                    input,
                    250,
                    FusionSheet.HIGH,
                    Texts.of("fusion.plan.self", Math.max(sheet.options().size("layers"), 3), width * sources));
            sheet.line(Line.up(crossed, memory, memory.style()));
            sheet.line(Line.up(memory, last, "primary"));
        }
        sheet.heads(List.of(last));
    }
}
