package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code turns.jsonl}: one talkturn a line, in order; the talkturns of a conversation stand together. */
final class TurnsFile {
    static final String FILE = "turns.jsonl";
    private static final int STEP = 1000;

    private TurnsFile() {}

    static void write(Path folder, Corpus corpus, Progress progress) {
        int total = corpus.talkturns().size();
        AtomicFiles.writeText(folder.resolve(FILE), out -> {
            int row = 0;
            for (Conversation conversation : corpus.conversations()) {
                if (conversation.talkturns().isEmpty()) {
                    throw new IllegalArgumentException("Conversation without talkturns: " + conversation.id());
                }
                for (Talkturn talkturn : conversation.talkturns()) {
                    if (row++ % STEP == 0) {
                        progress.step("Writing talkturns", row, total);
                    }
                    out.write(Json.line(line(conversation, talkturn)));
                    out.write('\n');
                }
            }
        });
    }

    private static Map<String, Object> line(Conversation conversation, Talkturn talkturn) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("conversation", conversation.id());
        if (!conversation.title().equals(conversation.id())) {
            line.put("title", conversation.title());
        }
        line.put("id", talkturn.id());
        line.put("speaker", talkturn.speaker());
        putIfThere(line, "start", talkturn.start());
        putIfThere(line, "end", talkturn.end());
        line.put("text", talkturn.text());
        putIfThere(line, "narrative", talkturn.narrative());
        if (!talkturn.words().isEmpty()) {
            line.put("words", talkturn.words().stream().map(Word::cells).toList());
        }
        return line;
    }

    private static void putIfThere(Map<String, Object> line, String key, @Nullable Object value) {
        if (value != null) {
            line.put(key, value);
        }
    }

    static List<Conversation> read(Path folder) {
        Path file = folder.resolve(FILE);
        Reading reading = new Reading(file);
        FileTouch.read(file);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reading.add(line);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        return reading.end();
    }

    /** The conversations read so far and the one being read. */
    private static final class Reading {
        private final Path file;
        private final List<Conversation> done = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final List<Talkturn> open = new ArrayList<>();
        private String openId = "";
        private String openTitle = "";
        private int line;

        Reading(Path file) {
            this.file = file;
        }

        void add(String text) {
            line++;
            JsonNode node = parse(text);
            String conversation = text(node, "conversation");
            if (open.isEmpty() || !conversation.equals(openId)) {
                close();
                if (!ids.add(conversation)) {
                    throw damaged("conversation “" + conversation + "” goes on after another one began");
                }
                openId = conversation;
                openTitle = node.has("title") ? text(node, "title") : conversation;
            }
            open.add(talkturn(node));
        }

        List<Conversation> end() {
            close();
            return done;
        }

        private void close() {
            if (!open.isEmpty()) {
                done.add(new Conversation(openId, openTitle, open));
                open.clear();
            }
        }

        private JsonNode parse(String text) {
            try {
                JsonNode node = Json.tree(text);
                if (node.isObject()) {
                    return node;
                }
                throw damaged("it is not a JSON object");
            } catch (JacksonException e) {
                throw damaged("it is cut short or not JSON");
            }
        }

        private Talkturn talkturn(JsonNode node) {
            return new Talkturn(
                    text(node, "id"),
                    text(node, "speaker"),
                    secondsIfThere(node, "start"),
                    secondsIfThere(node, "end"),
                    text(node, "text"),
                    node.hasNonNull("narrative") ? text(node, "narrative") : null,
                    words(node.path("words")));
        }

        private String text(JsonNode node, String key) {
            JsonNode value = node.path(key);
            if (!value.isString()) {
                throw damaged("“" + key + "” is missing or not text");
            }
            return value.asString();
        }

        private @Nullable Double secondsIfThere(JsonNode node, String key) {
            return node.hasNonNull(key) ? seconds(node.path(key), key) : null;
        }

        private double seconds(JsonNode value, String key) {
            if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
                throw damaged("“" + key + "” is not a number of seconds");
            }
            return value.asDouble();
        }

        private List<Word> words(JsonNode array) {
            List<Word> words = new ArrayList<>();
            for (JsonNode word : array) {
                boolean isWord = word.isArray() && (word.size() == 3 || word.size() == 4);
                if (!isWord || !word.path(0).isString()) {
                    throw damaged("“words” holds something other than [text, start, end, score]");
                }
                words.add(word(word));
            }
            return words;
        }

        private Word word(JsonNode word) {
            String text = word.path(0).asString();
            double score = word.size() == 4 ? seconds(word.path(3), "words") : Double.NaN;
            return word.path(1).isNull() && word.path(2).isNull()
                    ? new Word(text, Double.NaN, Double.NaN, score)
                    : new Word(text, seconds(word.path(1), "words"), seconds(word.path(2), "words"), score);
        }

        private UserError damaged(String problem) {
            return new UserError(
                    "Line " + line + " of the talkturns cannot be read: " + problem + ".",
                    file,
                    "Put the line right, or restore the file from a copy.");
        }
    }
}
