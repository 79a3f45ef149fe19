package io.talkturn.ui.model;

import io.talkturn.model.Architecture;
import io.talkturn.model.HanShape;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import io.talkturn.ui.network.NetworkSheet.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws the networks over talkturn windows, with their real sizes. */
final class NetworkPlan {
    private static final double LEFT = 140;
    private static final double RIGHT = 412;
    private static final double MIDDLE = 270;
    private static final double FAMILY_STEP = 66;

    private NetworkPlan() {}

    /**
     * Draws a network.
     *
     * @param talkturns L, talkturns of a window
     * @param longest T, tokens of a talkturn
     * @param primary the primary task's name
     * @param embeddings what the embeddings are
     */
    static NetworkSheet of(HanShape shape, int talkturns, int longest, String primary, String embeddings) {
        Builder builder = new Builder(shape, primary);
        builder.count();
        Box words = builder.box(
                Texts.of("network.words", talkturns),
                Texts.of("network.words.detail", talkturns, longest, shape.embedding(), embeddings),
                MIDDLE,
                526,
                300,
                "plain");
        if (shape.hasAuxiliaryBranch()) {
            builder.rock(words);
        } else {
            builder.single(words);
        }
        return new NetworkSheet(builder.boxes, builder.lines, builder.notes);
    }

    private static final class Builder {
        private final HanShape shape;
        private final String primary;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();

        Builder(HanShape shape, String primary) {
            this.shape = shape;
            this.primary = primary;
        }

        void count() {
            long auxiliary = shape.countByPart().entrySet().stream()
                    .filter(e -> e.getKey().startsWith("turn.") && !e.getKey().equals("turn.pri"))
                    .mapToLong(e -> e.getValue())
                    .sum();
            String text = auxiliary == 0
                    ? Texts.of("network.parameters", Format.integer(shape.count()))
                    : Texts.of(
                            "network.parameters.auxiliary", Format.integer(shape.count()), Format.integer(auxiliary));
            notes.add(new Note(text, MIDDLE, 14, "muted"));
        }

        void single(Box words) {
            Box word = box(
                    Texts.of("network.wordEncoder"),
                    Texts.of(
                            "network.encoder",
                            shape.sizes().wordGru(),
                            shape.sizes().wordAttention()),
                    MIDDLE,
                    416,
                    220,
                    "primary");
            Box turn = box(
                    Texts.of("network.turnEncoder"),
                    Texts.of(
                            "network.encoder",
                            shape.sizes().primaryGru(),
                            shape.sizes().turnAttention()),
                    MIDDLE,
                    300,
                    220,
                    "primary");
            boolean flat = shape.architecture() == Architecture.FLAT
                    && !shape.auxiliary().isEmpty();
            Box head = head(flat ? LEFT : MIDDLE, 90);
            up(words, word, "plain");
            up(word, turn, "primary");
            up(turn, head, "primary");
            if (flat) {
                notes.add(new Note(
                        Texts.of("network.predictions", shape.auxiliary().size()), RIGHT, 118, "muted"));
                families((family, x, n) -> {
                    notes.add(new Note(familyName(family) + " " + n, x, 150, style(family)));
                    lines.add(new Line(MIDDLE, turn.top(), turn.y(), x, 164, 150, style(family)));
                });
            }
        }

        void rock(Box words) {
            Box wordPrimary = box(
                    Texts.of("network.wordEncoder.pri"),
                    Texts.of(
                            "network.encoder",
                            shape.sizes().wordGru(),
                            shape.sizes().wordAttention()),
                    LEFT,
                    430,
                    208,
                    "primary");
            Box wordAuxiliary = box(
                    Texts.of("network.wordEncoder.aux"),
                    Texts.of(
                            "network.encoder",
                            shape.sizes().wordGru(),
                            shape.sizes().wordAttention()),
                    RIGHT,
                    430,
                    208,
                    "plain");
            Box turn = box(
                    Texts.of("network.turnEncoder"),
                    Texts.of(
                            "network.encoder",
                            shape.sizes().primaryGru(),
                            shape.sizes().turnAttention()),
                    LEFT,
                    326,
                    208,
                    "primary");
            Box attention = box(
                    Texts.of("network.taskAttention"),
                    Texts.of(
                            "network.taskAttention.detail",
                            shape.tasks().size(),
                            shape.sizes().turnAttention()),
                    LEFT,
                    150,
                    208,
                    "primary");
            Box head = head(LEFT, 66);
            up(words, wordPrimary, "plain");
            up(words, wordAuxiliary, "plain");
            up(wordPrimary, turn, "primary");
            up(turn, attention, "primary");
            up(attention, head, "primary");
            notes.add(new Note(
                    Texts.of("network.predictions.own", shape.auxiliary().size()), RIGHT, 186, "muted"));
            families((family, x, n) -> {
                Box encoders = new Box(
                        n + " ×", Texts.of("network.gru", shape.sizes().auxiliaryGru()), x, 326, 60, 46, style(family));
                boxes.add(encoders);
                up(wordAuxiliary, encoders, "plain");
                notes.add(new Note(familyName(family), x, 232, style(family)));
                lines.add(new Line(x, encoders.top(), encoders.y(), x, 244, 232, style(family)));
                lines.add(new Line(x, 222, 232, x, 200, 186, style(family)));
                lines.add(new Line(
                        x - 14,
                        encoders.top(),
                        encoders.y(),
                        attention.x() + 60,
                        attention.bottom(),
                        attention.y(),
                        "dashed"));
            });
        }

        private Box head(double x, double y) {
            String detail = shape.primaryOutputs() == 1
                    ? Texts.of("network.number")
                    : Texts.of("network.softmax", shape.primaryOutputs());
            return box(primary, detail, x, y, 208, "primary");
        }

        private Box box(String title, String detail, double x, double y, double width, String style) {
            Box box = new Box(title, detail, x, y, width, 46, style);
            boxes.add(box);
            return box;
        }

        private void up(Box from, Box to, String style) {
            lines.add(Line.up(from, to, style));
        }

        private interface FamilyPart {
            void draw(TaskFamily family, double x, long tasks);
        }

        private void families(FamilyPart part) {
            List<TaskFamily> present =
                    Arrays.stream(TaskFamily.values()).filter(f -> count(f) > 0).toList();
            double first = RIGHT - (present.size() - 1) * FAMILY_STEP / 2;
            for (int i = 0; i < present.size(); i++) {
                part.draw(present.get(i), first + i * FAMILY_STEP, count(present.get(i)));
            }
        }

        private long count(TaskFamily family) {
            return shape.auxiliary().stream()
                    .filter((AuxiliaryTask t) -> t.family() == family)
                    .count();
        }

        private static String familyName(TaskFamily family) {
            return Texts.of("family." + style(family) + ".brief");
        }

        private static String style(TaskFamily family) {
            return family.name().toLowerCase(Locale.ROOT);
        }
    }
}
