package io.talkturn.corpus.io.convokit;

import io.talkturn.corpus.io.nested.Fields;
import io.talkturn.corpus.io.nested.JsonStream;
import io.talkturn.corpus.io.nested.Room;
import io.talkturn.corpus.io.nested.Scalars;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code utterances.jsonl}, a line an utterance; also the list of {@code utterances.json} of older versions. */
final class UtterancesFile {
    private static final int STEP = 10_000;
    private static final String META = "meta";

    private final SourceFile file;
    private final Fields fields = new Fields();
    private final List<Utterance> utterances = new ArrayList<>();
    private final Set<String> leftOut = new TreeSet<>();
    private long characters;
    private int columns;

    UtterancesFile(SourceFile file) {
        this.file = file;
    }

    /**
     * Reads all utterances.
     *
     * @throws UserError where the file is damaged, too large, or a line is no utterance
     */
    List<Utterance> read(Progress progress) {
        JsonStream.read(file, progress, this::value);
        if (utterances.isEmpty()) {
            throw file.error("The file holds no utterances.", "Dump the corpus with ConvoKit again.");
        }
        return utterances;
    }

    /** Fields of utterances that were left out, and those of {@code meta}. */
    Set<String> leftOut() {
        Set<String> all = new TreeSet<>(leftOut);
        fields.leftOut().keySet().forEach(path -> all.add(META + "." + path));
        return all;
    }

    private void value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                utterance(parser);
            }
        } else {
            utterance(parser);
        }
    }

    private void utterance(JsonParser parser) {
        int line = JsonStream.line(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw noUtterance(line, "it is no object");
        }
        Map<String, String> own = new HashMap<>();
        Map<String, String> meta = Map.of();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (key.equals(META) && token == JsonToken.START_OBJECT) {
                meta = fields.object(parser);
            } else if (token.isScalarValue()) {
                own.put(key, Scalars.text(parser));
            } else {
                parser.skipChildren();
                leftOut.add(key);
            }
        }
        add(line, own, meta);
    }

    private void add(int line, Map<String, String> own, Map<String, String> meta) {
        String conversation = own.getOrDefault("conversation_id", own.getOrDefault("root", ""));
        if (conversation.isEmpty()) {
            throw noUtterance(line, "it has no conversation_id");
        }
        String text = own.getOrDefault("text", "");
        utterances.add(new Utterance(
                line,
                own.getOrDefault("id", ""),
                conversation,
                own.getOrDefault("speaker", own.getOrDefault("user", "")),
                text,
                own.getOrDefault("reply-to", own.getOrDefault("reply_to", "")),
                Cells.number(own.getOrDefault("timestamp", "")).orElse(Double.NaN),
                meta));
        columns = Math.max(columns, meta.size());
        characters +=
                text.length() + meta.values().stream().mapToInt(String::length).sum();
        if (utterances.size() % STEP == 0) {
            Room.require(file, Room.need(utterances.size(), columns, characters));
        }
    }

    private UserError noUtterance(int line, String problem) {
        return file.error(
                "Line " + line + " is no utterance of ConvoKit: " + problem + ".",
                "Put the line right, or dump the corpus with ConvoKit again.");
    }
}
