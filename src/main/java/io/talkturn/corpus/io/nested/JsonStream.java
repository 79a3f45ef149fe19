package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.io.source.JsonProblem;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON and JSON Lines value by value, so that memory does not grow with the file. */
public final class JsonStream {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonStream() {}

    /** Takes one value of the outermost level; the parser stands at its first token and must be left at its last. */
    @FunctionalInterface
    public interface Values {
        /** One value. */
        void value(JsonParser parser);
    }

    /**
     * Reads a whole file.
     *
     * @throws UserError where it is missing, damaged, not UTF-8 or nested deeper than any table; it names the line
     */
    public static void read(SourceFile file, Progress progress, Values values) {
        try (InputStream in = open(file)) {
            Watched watched = new Watched(in, Long.MAX_VALUE, file, progress);
            try (JsonParser parser = MAPPER.createParser(watched)) {
                all(parser, values);
            }
        } catch (JacksonException e) {
            throw JsonProblem.damaged(file, e);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
    }

    /** Reads the start of a file as far as it can be read: what follows may be cut off or damaged. */
    static void peek(SourceFile file, long bytes, Values values) {
        try (InputStream in = open(file)) {
            try (JsonParser parser = MAPPER.createParser(new Watched(in, bytes, file, Progress.NONE))) {
                all(parser, values);
            }
        } catch (JacksonException | IOException e) {
            // what was read before is all that is wanted
        }
    }

    private static InputStream open(SourceFile file) throws IOException {
        FileTouch.read(file.path());
        return new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
    }

    private static void all(JsonParser parser, Values values) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            values.value(parser);
        }
    }

    /** The line of the token at which the parser stands. */
    public static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
