package io.talkturn.ui.fusion;

import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model that this page knows nothing about: its parts with their parameters. */
final class PartsPlan {
    private PartsPlan() {}

    static void draw(FusionSheet sheet) {
        Map<String, Long> counts = sheet.network().countByPart();
        List<Box> all = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, Long> part : counts.entrySet()) {
            all.add(sheet.box(
                    part.getKey(),
                    Texts.of("fusion.plan.count", Format.integer(part.getValue())),
                    FusionSheet.x(i++, counts.size()),
                    320,
                    FusionSheet.width(counts.size()),
                    FusionSheet.HIGH,
                    "plain"));
        }
        all.forEach(part -> sheet.inputs().values().forEach(input -> sheet.line(Line.up(input, part, "plain"))));
        sheet.heads(all);
    }
}
