package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.util.List;
import java.util.Map;

/** MFN: attention and memory at the left, the states that pass them by at the right, so that no line runs behind a box. */
final class MemoryPlan {
    private static final double MEMORY = 135;

    /** So far from the middle of a box two lines end that mean different things. */
    private static final double BESIDE = 40;

    private MemoryPlan() {}

    static void draw(FusionSheet sheet) {
        int all = sheet.inputs().keySet().stream()
                .mapToInt(modality -> sheet.options().size(modality.id() + ".hidden"))
                .sum();
        Box attention = sheet.shared(
                Texts.of("fusion.plan.delta"),
                Texts.of("fusion.plan.delta.detail", sheet.options().size("att1.hidden")),
                MEMORY,
                322);
        Box memory = sheet.shared(
                Texts.of("fusion.plan.memory"),
                Texts.of("fusion.plan.memory.detail", sheet.options().size("memory")),
                MEMORY,
                238);
        Box states = sheet.shared(
                Texts.of("fusion.plan.states"),
                Texts.of("fusion.plan.states.detail", all),
                NetworkSheet.WIDTH - MEMORY,
                322);
        Box out = sheet.last(
                Texts.of("fusion.plan.out"),
                Texts.of("fusion.plan.out.detail", sheet.options().size("out.hidden")),
                152);
        for (Map.Entry<Modality, Box> input : sheet.inputs().entrySet()) {
            int units = sheet.options().size(input.getKey().id() + ".hidden");
            Box cell = sheet.above(input, 432, FusionSheet.HIGH, Texts.of("fusion.plan.cell", units));
            sheet.line(Line.up(input.getValue(), cell, cell.style()));
            sheet.line(Line.up(cell, attention, cell.style()));
            sheet.line(Line.up(cell, states, "dashed"));
        }
        sheet.line(Line.up(attention, memory, "plain"));
        sheet.line(Line.up(memory, out, out.x() - BESIDE, "plain"));
        sheet.line(Line.up(states, out, out.x() + BESIDE, "dashed"));
        sheet.heads(List.of(out));
    }
}
