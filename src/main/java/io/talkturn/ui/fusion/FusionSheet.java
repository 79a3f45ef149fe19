package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.ui.fusion.FusionPlan.Head;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import io.talkturn.ui.network.NetworkSheet.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What all drawings of fusion networks have: sequences at the bottom, heads at the top, and the ways to place a box. */
final class FusionSheet {
    static final double HIGH = 48;
    static final double HIGHER = 62;

    private static final double INPUTS = 526;
    private static final double HEADS = 72;
    private static final double SUM = 170;

    private final FusionNetwork network;
    private final List<Head> heads;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Modality, Box> inputs = new EnumMap<>(Modality.class);

    FusionSheet(FusionNetwork network, List<Head> heads) {
        this.network = network;
        this.heads = heads;
    }

    /** The drawing, with the number of parameters over it. */
    NetworkSheet sheet() {
        String count = Texts.of("network.parameters", Format.integer(network.count()));
        return new NetworkSheet(boxes, lines, List.of(new Note(count, NetworkSheet.WIDTH / 2, 14, "muted")));
    }

    FusionNetwork network() {
        return network;
    }

    ModelOptions options() {
        return network.form().options();
    }

    /** The sequences by modality, once they are placed. */
    Map<Modality, Box> inputs() {
        return Collections.unmodifiableMap(inputs);
    }

    /**
     * Places the sequences.
     *
     * @param free columns that are left free at the left
     */
    void place(int steps, int free) {
        List<Modality> modalities = network.form().widths().modalities();
        int places = modalities.size() + free;
        for (int i = 0; i < modalities.size(); i++) {
            Modality modality = modalities.get(i);
            String size = "[" + steps + ", " + network.form().widths().of(modality) + "]";
            inputs.put(
                    modality,
                    box(title(modality.id()), size, x(i + free, places), INPUTS, width(places), HIGH, "plain"));
        }
    }

    void line(Line line) {
        lines.add(line);
    }

    /** A sum of logits with one learned weight a branch. */
    Box sum(List<Box> from, int n) {
        Box sum = box(
                Texts.of("fusion.plan.sum"),
                Texts.of("fusion.plan.sum.detail", n, Format.decimals(1.0 / n, 2)),
                NetworkSheet.WIDTH / 2,
                SUM,
                240,
                HIGH,
                "primary");
        from.forEach(branch -> line(Line.up(branch, sum, "primary")));
        return sum;
    }

    /** A head a task over what feeds all of them. */
    void heads(List<Box> from) {
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            String key = head.isNumber()
                    ? "fusion.plan.number"
                    : head.several() ? "fusion.plan.sigmoids" : "fusion.plan.softmax";
            String weight = heads.size() == 1 ? "" : " · λ " + Format.decimals(head.lambda(), 2);
            Box box = box(
                    head.title(),
                    Texts.of(key, head.outputs()) + weight,
                    x(i, heads.size()),
                    HEADS,
                    heads.size() == 1 ? 220 : width(heads.size()),
                    HIGH,
                    i == 0 ? "primary" : "further");
            from.forEach(below -> lines.add(Line.up(below, box, i(box))));
        }
    }

    private static String i(Box head) {
        return head.style().equals("primary") ? "primary" : "plain";
    }

    /** A step that all modalities share, under the heads. */
    Box last(String title, String detail, double y) {
        return box(title, detail, NetworkSheet.WIDTH / 2, y, 220, HIGH, "primary");
    }

    /** Another step that belongs to no modality. */
    Box shared(String title, String detail, double x, double y) {
        return box(title, detail, x, y, 190, HIGH, "plain");
    }

    /** A box over an input, of its modality's name. */
    Box above(Map.Entry<Modality, Box> input, double y, double height, String detail) {
        return box(
                title(input.getKey().id()),
                detail,
                input.getValue().x(),
                y,
                input.getValue().width(),
                height,
                style(input.getKey().id()));
    }

    Box input(String branch) {
        return inputs.getOrDefault(Modality.of(branch), boxes.getFirst());
    }

    String count(String part) {
        long count = network.countByPart().getOrDefault(part, 0L);
        return Texts.of("fusion.plan.count", Format.integer(count));
    }

    Box box(String title, String detail, double x, double y, double width, double height, String style) {
        Box box = new Box(title, detail, x, y, width, height, style);
        boxes.add(box);
        return box;
    }

    static String title(String part) {
        return Texts.of("fusion.part." + part);
    }

    /** Colours of the modalities are those of the families, which stand for other things on no page that shows these. */
    static String style(String part) {
        return switch (part) {
            case "text" -> "future";
            case "audio" -> "prosody";
            case "vision" -> "actions";
            default -> "primary";
        };
    }

    /** The middle of a column. */
    static double x(int place, int places) {
        return NetworkSheet.WIDTH * (place + 0.5) / places;
    }

    /** How wide a box in a column is. */
    static double width(int places) {
        return Math.min(170, NetworkSheet.WIDTH / places - (places > 3 ? 6 : 10));
    }
}
