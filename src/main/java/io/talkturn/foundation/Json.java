package io.talkturn.foundation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which Talkturn reads and writes JSON: records, sorted as declared, unknown keys ignored. */
public final class Json {
    private static final JsonMapper LINE = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonMapper PRETTY =
            LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

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
            throw damaged(file, e);
        }
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
            throw damaged(file, e);
        }
    }

    /** Reads one JSON text as a tree. */
    public static JsonNode tree(String text) {
        return LINE.readTree(text);
    }

    /** The values of an enumeration, as files have them. */
    private static String possible(@Nullable Class<?> type) {
        Object[] constants = type == null ? null : type.getEnumConstants();
        return constants == null
                ? ""
                : "; it may be "
                        + Arrays.stream(constants)
                                .map(constant -> LINE.valueToTree(constant).asString())
                                .collect(Collectors.joining(", "));
    }

    private static UserError damaged(Path file, JacksonException e) {
        var location = e.getLocation();
        String where = location == null ? "" : " near line " + location.getLineNr();
        if (e instanceof InvalidFormatException wrong) {
            return new UserError(
                    "“" + wrong.getValue() + "”" + where + " cannot stand there" + possible(wrong.getTargetType())
                            + ".",
                    file,
                    "Put the value right, or make the file again.",
                    e);
        }
        if (e instanceof DatabindException) {
            return new UserError(
                    "The file is JSON of another layout than expected: " + JsonPlace.of(e) + where + ".",
                    file,
                    "Check that it is the right file, or make it again.",
                    e);
        }
        return new UserError(
                "The file is cut short or not JSON" + where + ".",
                file,
                "Restore it from a copy, or make it again.",
                e);
    }
}
