package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.BranchWeights;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.network.NetworkSheet;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import io.talkturn.ui.network.NetworkSheet.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws a fusion network with its real sizes: sequences at the bottom, a head a task at the top. */
public final class FusionPlan {
    private static final double INPUTS = 526;
    private static final double HEADS = 72;
    private static final double SUM = 170;
    private static final double HIGH = 48;
    private static final double HIGHER = 62;
    private static final double MEMORY = 135;

    /** So far from the middle of a box two lines end that mean different things. */
    private static final double BESIDE = 40;

    private static final String EARLY = "ef";

    private final FusionNetwork network;
    private final FusionForm form;
    private final ModelOptions options;
    private final List<Head> heads;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<Modality, Box> inputs = new EnumMap<>(Modality.class);

    /**
     * A task as it is drawn.
     *
     * @param outputs how many classes
     * @param several whether a sample may have several of them
     */
    public record Head(String title, int outputs, boolean several, double lambda) {}

    private FusionPlan(FusionNetwork network, List<Head> heads) {
        this.network = network;
        this.form = network.form();
        this.options = form.options();
        this.heads = heads;
    }

    /**
     * Draws a network.
     *
     * @param steps T
     * @param heads one a task, the main one first
     */
    static NetworkSheet of(FusionNetwork network, int steps, List<Head> heads) {
        FusionPlan plan = new FusionPlan(network, heads);
        plan.notes.add(new Note(
                Texts.of("network.parameters", Format.integer(network.count())), NetworkSheet.WIDTH / 2, 14, "muted"));
        plan.inputs(steps);
        plan.body();
        return new NetworkSheet(plan.boxes, plan.lines, plan.notes);
    }

    private void inputs(int steps) {
        List<Modality> modalities = form.widths().modalities();
        boolean aside = network.model().id().startsWith("ef-lf-");
        for (int i = 0; i < modalities.size(); i++) {
            Modality modality = modalities.get(i);
            int places = modalities.size() + (aside ? 1 : 0);
            inputs.put(
                    modality,
                    box(
                            title(modality.id()),
                            "[" + steps + ", " + form.widths().of(modality) + "]",
                            x(i + (aside ? 1 : 0), places),
                            INPUTS,
                            width(places),
                            HIGH,
                            "plain"));
        }
    }

    private void body() {
        String id = network.model().id();
        if (id.startsWith(EARLY) || id.startsWith("lf")) {
            branches();
        } else {
            switch (id) {
                case "mfn" -> memory();
                case "mult" -> crossModal();
                case "emo-emb" -> classWords();
                default -> parts();
            }
        }
    }

    /** EF, LF and both: a branch a column, their logits summed. */
    private void branches() {
        BranchWeights weights = network.model().branchWeights(form);
        List<String> names = weights.branches().isEmpty() ? List.of(EARLY) : weights.branches();
        List<Box> tops = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            double wide = names.size() == 1 ? 260 : width(names.size());
            Box branch = box(
                    title(name), encoder(name) + "\n" + count(name), x(i, names.size()), 340, wide, 78, style(name));
            if (name.equals(EARLY)) {
                inputs.forEach((modality, input) -> lines.add(Line.up(input, branch, "dashed")));
            } else {
                lines.add(Line.up(input(name), branch, style(name)));
            }
            tops.add(branch);
        }
        if (names.size() == 1) {
            heads(tops);
        } else {
            heads(List.of(sum(tops, names.size())));
        }
    }

    private Box sum(List<Box> from, int n) {
        Box sum = box(
                Texts.of("fusion.plan.sum"),
                Texts.of("fusion.plan.sum.detail", n, Format.decimals(1.0 / n, 2)),
                NetworkSheet.WIDTH / 2,
                SUM,
                240,
                HIGH,
                "primary");
        from.forEach(branch -> lines.add(Line.up(branch, sum, "primary")));
        return sum;
    }

    private String encoder(String branch) {
        String id = network.model().id();
        if (id.endsWith("lstm")) {
            int units = options.size(branch + ".hidden");
            return Texts.of("fusion.plan.lstm", units, 2 * units);
        }
        if (id.endsWith("avg")) {
            return Texts.of("fusion.plan.avg", options.size(branch + ".hidden"));
        }
        return Texts.of(
                "fusion.plan.trans",
                options.size(branch + ".layers"),
                options.size(branch + ".heads"),
                options.size(branch + ".ff"));
    }

    /** Attention and memory at the left, the states that pass them by at the right, so that no line runs behind a box. */
    private void memory() {
        int all = inputs.keySet().stream()
                .mapToInt(modality -> options.size(modality.id() + ".hidden"))
                .sum();
        Box attention = box(
                Texts.of("fusion.plan.delta"),
                Texts.of("fusion.plan.delta.detail", options.size("att1.hidden")),
                MEMORY,
                322,
                190,
                HIGH,
                "plain");
        Box memory = box(
                Texts.of("fusion.plan.memory"),
                Texts.of("fusion.plan.memory.detail", options.size("memory")),
                MEMORY,
                238,
                190,
                HIGH,
                "plain");
        Box states = box(
                Texts.of("fusion.plan.states"),
                Texts.of("fusion.plan.states.detail", all),
                NetworkSheet.WIDTH - MEMORY,
                322,
                190,
                HIGH,
                "plain");
        Box out = box(
                Texts.of("fusion.plan.out"),
                Texts.of("fusion.plan.out.detail", options.size("out.hidden")),
                NetworkSheet.WIDTH / 2,
                152,
                220,
                HIGH,
                "primary");
        for (Map.Entry<Modality, Box> input : inputs.entrySet()) {
            int units = options.size(input.getKey().id() + ".hidden");
            Box cell = above(input, 432, HIGH, Texts.of("fusion.plan.cell", units));
            lines.add(Line.up(input.getValue(), cell, cell.style()));
            lines.add(Line.up(cell, attention, cell.style()));
            lines.add(Line.up(cell, states, "dashed"));
        }
        lines.add(Line.up(attention, memory, "plain"));
        lines.add(Line.up(memory, out, out.x() - BESIDE, "plain"));
        lines.add(Line.up(states, out, out.x() + BESIDE, "dashed"));
        heads(List.of(out));
    }

    private void crossModal() {
        int width = options.size("width");
        int sources = inputs.size() - 1;
        Map<Modality, Box> read = new EnumMap<>(Modality.class);
        for (Map.Entry<Modality, Box> input : inputs.entrySet()) {
            Box box = above(
                    input,
                    440,
                    HIGH,
                    Texts.of("fusion.plan.conv", options.size(input.getKey().id() + ".kernel"), width));
            lines.add(Line.up(input.getValue(), box, box.style()));
            read.put(input.getKey(), box);
        }
        Box last = box(
                Texts.of("fusion.plan.residual"),
                Texts.of("fusion.plan.residual.detail", width * Math.max(1, sources) * inputs.size()),
                NetworkSheet.WIDTH / 2,
                158,
                220,
                HIGH,
                "primary");
        for (Map.Entry<Modality, Box> input : inputs.entrySet()) {
            Box crossed = above(
                    input,
                    346,
                    HIGHER,
                    Texts.of("fusion.plan.cross", sources, options.size("layers"), options.size("heads")));
            read.forEach((from, box) ->
                    lines.add(Line.up(box, crossed, from == input.getKey() ? crossed.style() : "dashed")));
            Box memory = above(
                    input,
                    250,
                    HIGH,
                    Texts.of("fusion.plan.self", Math.max(options.size("layers"), 3), width * sources));
            lines.add(Line.up(crossed, memory, memory.style()));
            lines.add(Line.up(memory, last, "primary"));
        }
        heads(List.of(last));
    }

    private void classWords() {
        List<Box> scored = new ArrayList<>();
        for (Map.Entry<Modality, Box> input : inputs.entrySet()) {
            String name = input.getKey().id();
            Box states = above(
                    input,
                    410,
                    HIGHER,
                    Texts.of("fusion.plan.bilstm", options.size("layers"), options.size(name + ".hidden")));
            lines.add(Line.up(input.getValue(), states, states.style()));
            Box scores = above(input, 290, HIGHER, Texts.of("fusion.plan.dot", options.size("vectors")));
            lines.add(Line.up(states, scores, scores.style()));
            scored.add(scores);
        }
        heads(List.of(sum(scored, scored.size())));
    }

    /** A model that this page knows nothing about: its parts with their parameters. */
    private void parts() {
        Map<String, Long> counts = network.countByPart();
        List<Box> all = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, Long> part : counts.entrySet()) {
            all.add(box(
                    part.getKey(),
                    Texts.of("fusion.plan.count", Format.integer(part.getValue())),
                    x(i++, counts.size()),
                    320,
                    width(counts.size()),
                    HIGH,
                    "plain"));
        }
        all.forEach(part -> inputs.values().forEach(input -> lines.add(Line.up(input, part, "plain"))));
        heads(all);
    }

    private void heads(List<Box> from) {
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            String key = head.several() ? "fusion.plan.sigmoids" : "fusion.plan.softmax";
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

    /** A box over an input, of its modality's name. */
    private Box above(Map.Entry<Modality, Box> input, double y, double height, String detail) {
        return box(
                title(input.getKey().id()),
                detail,
                input.getValue().x(),
                y,
                input.getValue().width(),
                height,
                style(input.getKey().id()));
    }

    private Box input(String branch) {
        return inputs.getOrDefault(Modality.of(branch), boxes.getFirst());
    }

    private String count(String part) {
        long count = network.countByPart().getOrDefault(part, 0L);
        return Texts.of("fusion.plan.count", Format.integer(count));
    }

    private Box box(String title, String detail, double x, double y, double width, double height, String style) {
        Box box = new Box(title, detail, x, y, width, height, style);
        boxes.add(box);
        return box;
    }

    private static String title(String part) {
        return Texts.of("fusion.part." + part);
    }

    /** Colours of the modalities are those of the families, which stand for other things on no page that shows these. */
    private static String style(String part) {
        return switch (part) {
            case "text" -> "future";
            case "audio" -> "prosody";
            case "vision" -> "actions";
            default -> "primary";
        };
    }

    private static double x(int place, int places) {
        return NetworkSheet.WIDTH * (place + 0.5) / places;
    }

    private static double width(int places) {
        return Math.min(170, NetworkSheet.WIDTH / places - (places > 3 ? 6 : 10));
    }
}
