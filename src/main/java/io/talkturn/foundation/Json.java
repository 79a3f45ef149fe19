package io.talkturn.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which Talkturn reads and writes JSON: records, sorted as declared, unknown keys ignored. */
public final class Json {
    private static final JsonMapper LINE = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonMapper PRETTY =
            LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper WHOLE =
            LINE.rebuild().annotationIntrospector(new WholeRecords()).build();

    private Json() {}

    /** One line, for JSON Lines and for programs. */
    public static String line(Object value) {
        return LINE.writeValueAsString(value);
    }

    /** Indented, for files that people open. */
    public static String pretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /** Writes a value as an indented JSON file, atomically. */
    public static void write(Path file, Object value) {
        AtomicFiles.writeText(file, pretty(value) + "\n");
    }

    /**
     * Reads a JSON file into a record.
     *
     * @throws UserError where the file is missing, cut short or of another form
     */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return LINE.readValue(AtomicFiles.readText(file), type);
        } catch (JacksonException e) {
            throw JsonDamage.told(file, e);
        }
    }

    /**
     * Reads a JSON file into a record of which nothing is missing: what is not {@link Nullable} in the record must be in the
     * file.
     *
     * @throws UserError where the file is missing, cut short or of another form, or the record's constructor refuses what
     *     stands there (an {@link IllegalArgumentException} or a {@link UserError}); it names the file and the place in it
     */
    public static <T> T readWhole(Path file, Class<T> type) {
        try {
            return WHOLE.readValue(AtomicFiles.readText(file), type);
        } catch (JacksonException e) {
            throw JsonDamage.told(file, e);
        }
    }

    /** Reads one JSON text into a record of which nothing is missing. */
    public static <T> T parseWhole(String text, Class<T> type) {
        return WHOLE.readValue(text, type);
    }

    /** Reads one JSON text, as it stands in a line of a JSON Lines file. */
    public static <T> T parse(String text, Class<T> type) {
        return LINE.readValue(text, type);
    }

    /** Reads a JSON file as a tree. */
    public static JsonNode tree(Path file) {
        try {
            return LINE.readTree(AtomicFiles.readText(file));
        } catch (JacksonException e) {
            throw JsonDamage.told(file, e);
        }
    }

    /** Reads one JSON text as a tree. */
    public static JsonNode tree(String text) {
        return LINE.readTree(text);
    }

    /** A value as it stands in files, without quotes. */
    static String written(Object value) {
        return LINE.valueToTree(value).asString();
    }
}
