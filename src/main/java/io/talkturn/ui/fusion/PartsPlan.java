package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that this page knows nothing about: its parts with their parameters. Parts that bear a modality's name read that
 * modality and stand over it; what they share stands over them.
 */
final class PartsPlan {
    private static final double OF_MODALITIES = 410;
    private static final double SHARED = 260;

    /** The heads' own layers, which stand in the heads. */
    private static final String HEAD = "head";

    private PartsPlan() {}

    static void draw(FusionSheet sheet) {
        Map<String, Long> shared = new LinkedHashMap<>(sheet.network().countByPart());
        shared.remove(HEAD);
        List<Box> below = new ArrayList<>();
        for (Map.Entry<Modality, Box> input : sheet.inputs().entrySet()) {
            Long count = shared.remove(input.getKey().id());
            Box own = input.getValue();
            if (count != null) {
                own = sheet.above(input, OF_MODALITIES, FusionSheet.HIGH, count(count));
                sheet.line(Line.up(input.getValue(), own, own.style()));
            }
            below.add(own);
        }
        List<Box> last = shared(sheet, shared);
        last.forEach(part -> below.forEach(box -> sheet.line(Line.up(box, part, box.style()))));
        sheet.heads(last.isEmpty() ? below : last);
    }

    private static List<Box> shared(FusionSheet sheet, Map<String, Long> counts) {
        List<Box> boxes = new ArrayList<>();
        for (Map.Entry<String, Long> part : counts.entrySet()) {
            String key = "fusion.part." + part.getKey();
            boxes.add(sheet.box(
                    Texts.has(key) ? Texts.of(key) : part.getKey(),
                    count(part.getValue()),
                    FusionSheet.x(boxes.size(), counts.size()),
                    SHARED,
                    FusionSheet.width(counts.size()),
                    FusionSheet.HIGH,
                    "plain"));
        }
        return boxes;
    }

    private static String count(long values) {
        return Texts.of("fusion.plan.count", Format.integer(values));
    }
}
