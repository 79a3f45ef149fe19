package io.talkturn.corpus.io.convokit;

import io.talkturn.corpus.io.nested.Fields;
import io.talkturn.corpus.io.nested.JsonStream;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What {@code conversations.json} or {@code speakers.json} says of each: an object of objects by id. */
final class MetaFile {
    private static final String META = "meta.";

    private final Map<String, Map<String, String>> byId = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Fields fields = new Fields();

    /**
     * Reads the file.
     *
     * @throws io.talkturn.foundation.UserError where it is damaged
     */
    MetaFile(SourceFile file, Progress progress) {
        JsonStream.read(file, progress, this::all);
    }

    private void all(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String id = parser.nextName(); id != null; id = parser.nextName()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            Map<String, String> values = new LinkedHashMap<>();
            fields.object(parser).forEach((path, value) -> {
                if (!path.equals("vectors")) {
                    values.put(path.startsWith(META) ? path.substring(META.length()) : path, value);
                }
            });
            names.addAll(values.keySet());
            byId.put(id, values);
        }
    }

    /** The names of all values. */
    Set<String> names() {
        return names;
    }

    /** What could not be a cell. */
    Set<String> leftOut() {
        return fields.leftOut().keySet();
    }

    /** A value of one of them, null where there is none. */
    @Nullable
    String value(String id, String name) {
        return byId.getOrDefault(id, Map.of()).get(name);
    }
}
