package io.talkturn.setting;

import io.talkturn.foundation.UserError;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a user can set: window, command line, checks, presets, studies and docs read here what it is called, what
 * it may be and what it means. Its default is what the settings record has that a new run begins with.
 *
 * @param key the name in {@code run.json}: a component of the record, or of a group in it
 * @param domain what values it takes
 * @param words what it is called and means
 */
public record Setting(String key, Domain domain, Words words) {
    /**
     * What people read of a setting.
     *
     * @param title a few words, with a capital
     * @param unit what is counted, empty where it is a bare number
     * @param help what it does, a clause without a full stop
     * @param paper what the papers say of it, empty where they say nothing
     */
    public record Words(String title, String unit, String help, String paper) {}

    /** A setting. */
    public static Setting of(String key, Domain domain, String title, String unit, String help, String paper) {
        return new Setting(key, domain, new Words(title, unit, help, paper));
    }

    /** What people call it. */
    public String title() {
        return words.title();
    }

    /** The title with the unit, for a form: “Batch, windows”. */
    public String label() {
        return words.unit().isEmpty() ? title() : title() + ", " + words.unit();
    }

    /** What it means and may be, and what the papers say. */
    public String tip() {
        String paper = words.paper().isEmpty() ? "" : " (" + words.paper() + ")";
        return words.help() + paper + (isBounded() ? "; " + domain.range() : "");
    }

    /** Whether there is more to say of what is allowed than that it is a number. */
    private boolean isBounded() {
        return switch (domain) {
            case Domain.Whole(long least, long most) -> least != Long.MIN_VALUE || most != Long.MAX_VALUE;
            case Domain.Decimal _ -> true;
            default -> false;
        };
    }

    /** Its option on the command line, for example {@code --learning-rate}. */
    public String option() {
        return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Its value in a settings record. */
    public @Nullable Object in(Record settings) {
        return RecordEdit.get(settings, key);
    }

    /**
     * The record with another value of it.
     *
     * @param value as {@link Domain#parse} gives it, or as the component has it
     */
    public <R extends Record> R put(R settings, @Nullable Object value) {
        return RecordEdit.with(settings, key, RecordEdit.fitting(settings, key, value));
    }

    /** A value as people read and type it. */
    public String shown(@Nullable Object value) {
        return switch (value) {
            case null -> domain instanceof Domain.File(String none) ? none : "";
            case Double number -> Numbers.shown(number);
            default -> id(value);
        };
    }

    /** What is wrong with it in a settings record, and what to do. */
    public Optional<UserError> problem(Record settings) {
        Object value = in(settings);
        if (domain.allows(value)) {
            return Optional.empty();
        }
        return Optional.of(new UserError("“" + title() + "” is " + shown(value) + ".", "Use " + domain.range() + "."));
    }

    /** A value as it stands in files: constants of enumerations in lower case. */
    static String id(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
