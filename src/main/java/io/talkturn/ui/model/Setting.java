package io.talkturn.ui.model;

import io.talkturn.training.TrainingSettings;
import io.talkturn.setting.RecordEdit;
import io.talkturn.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting of the form: which component of which record it is and what it may be. Its name and meaning are the texts
 * {@code setting.<key>} and {@code setting.<key>.tip}.
 *
 * @param key the record component
 * @param section the record
 * @param kind how it is entered
 * @param lowest the lowest number allowed
 * @param highest the highest number allowed
 * @param choices for a choice: the values
 * @param advanced whether it is shown only on request
 */
record Setting(
        String key, Section section, Kind kind, double lowest, double highest, List<?> choices, boolean advanced) {
    enum Section {
        MODEL,
        TRAINING,
        TASKS,
        RUN
    }

    enum Kind {
        INTEGER,
        LONG,
        DECIMAL,
        CHOICE,
        SWITCH,
        FILE
    }

    /** All settings, in the order of the form. */
    static final List<Setting> ALL = List.of(
            integer("contentSize", Section.MODEL, 1, 30),
            integer("primaryGru", Section.MODEL, 1, 1024),
            integer("auxiliaryGru", Section.MODEL, 1, 1024),
            decimal("gruDropout", Section.MODEL, 0, 0.95),
            decimal("recurrentDropout", Section.MODEL, 0, 0.95),
            new Setting("embeddings", Section.MODEL, Kind.FILE, 0, 0, List.of(), false),
            decimal("learningRate", Section.TRAINING, 1e-7, 1),
            integer("batch", Section.TRAINING, 1, 4096),
            integer("epochs", Section.TRAINING, 1, 1000),
            integer("earlyEnd", Section.TRAINING, 0, 1000),
            new Setting("seed", Section.TRAINING, Kind.LONG, 0, 4294967295.0, List.of(), false),
            choice("text", Section.RUN, "narrative", "text").later(),
            integer("maxTokens", Section.MODEL, 0, 1000).later(),
            integer("embeddingWidth", Section.MODEL, 1, 1024).later(),
            new Setting("trainEmbeddings", Section.MODEL, Kind.SWITCH, 0, 0, List.of(), true),
            integer("wordGru", Section.MODEL, 1, 1024).later(),
            integer("wordAttention", Section.MODEL, 1, 1024).later(),
            integer("turnAttention", Section.MODEL, 1, 1024).later(),
            new Setting(
                    "optimizer",
                    Section.TRAINING,
                    Kind.CHOICE,
                    0,
                    0,
                    List.of(TrainingSettings.Optimizer.values()),
                    true),
            decimal("l2", Section.TRAINING, 0, 10).later(),
            decimal("clipNorm", Section.TRAINING, 0, 1e6).later(),
            choice("selection", Section.TRAINING, "auto", "accuracy", "macro_f1", "weighted_f1", "mae")
                    .later(),
            integer("blockLength", Section.TRAINING, 1, 1000).later(),
            new Setting("squaredError", Section.TASKS, Kind.SWITCH, 0, 0, List.of(), true),
            new Setting("auxiliarySupervision", Section.TASKS, Kind.SWITCH, 0, 0, List.of(), true),
            choice("device", Section.TRAINING, "auto", "cpu", "gpu0", "gpu1", "gpu2", "gpu3")
                    .later(),
            integer("threads", Section.TRAINING, 0, 256).later());

    private static Setting integer(String key, Section section, int lowest, int highest) {
        return new Setting(key, section, Kind.INTEGER, lowest, highest, List.of(), false);
    }

    private static Setting decimal(String key, Section section, double lowest, double highest) {
        return new Setting(key, section, Kind.DECIMAL, lowest, highest, List.of(), false);
    }

    private static Setting choice(String key, Section section, String... values) {
        return new Setting(key, section, Kind.CHOICE, 0, 0, List.of(values), false);
    }

    private Setting later() {
        return new Setting(key, section, kind, lowest, highest, choices, true);
    }

    String title() {
        return Texts.of("setting." + key);
    }

    String meaning() {
        return Texts.of("setting." + key + ".tip");
    }

    /** Its value in a draft. */
    @Nullable
    Object in(Draft draft) {
        return RecordEdit.get(draft.section(section), key);
    }

    /** A choice as people see it. */
    String choiceTitle(Object choice) {
        return Texts.of("setting." + key + "." + choice.toString().toLowerCase(Locale.ROOT));
    }

    /** A value as people type it. */
    String shown(@Nullable Object value) {
        if (value instanceof Double d) {
            return d == Math.rint(d) && Math.abs(d) < 1e9 ? Long.toString(d.longValue()) : trimmed(d);
        }
        return value == null ? "" : value.toString();
    }

    /**
     * What was typed, as a value.
     *
     * @throws IllegalArgumentException with a sentence for people where it is not allowed
     */
    Object parse(String typed) {
        try {
            double number = Double.parseDouble(typed.strip());
            if (!(number >= lowest && number <= highest)) {
                throw new IllegalArgumentException(Texts.of("setting.problem.range", shown(lowest), shown(highest)));
            }
            return switch (kind) {
                case INTEGER -> Math.toIntExact(whole(number));
                case LONG -> whole(number);
                default -> number;
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Texts.of("setting.problem.number", typed.strip()), e);
        }
    }

    private static long whole(double number) {
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(Texts.of("setting.problem.whole"));
        }
        return (long) number;
    }

    private static String trimmed(double value) {
        return value >= 1e-4 ? new BigDecimal(Double.toString(value)).toPlainString() : Double.toString(value);
    }
}
