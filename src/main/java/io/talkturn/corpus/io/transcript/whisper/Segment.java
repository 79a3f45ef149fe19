package io.talkturn.corpus.io.transcript.whisper;

import io.talkturn.corpus.io.source.Clock;
import io.talkturn.corpus.io.transcript.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One segment, whatever its tool calls the keys. */
record Segment(JsonNode node) {
    static final Set<String> TEXT = Set.of("text", "transcript", "word", "punctuated_word");
    static final Set<String> START = Set.of("start", "start_time", "begin");
    static final Set<String> END = Set.of("end", "end_time", "stop");
    /** How sure a tool is of a word. */
    static final Set<String> SCORE = Set.of("score", "probability", "confidence");

    static final Set<String> SPEAKER = Set.of("speaker", "speaker_id", "speaker_label");

    private static JsonNode first(JsonNode node, List<String> keys) {
        for (String key : keys) {
            if (node.hasNonNull(key)) {
                return node.path(key);
            }
        }
        return node.path("");
    }

    boolean hasText() {
        return node.isObject() && first(node, List.of("text", "transcript")).isString();
    }

    boolean hasTime() {
        return !Double.isNaN(time(node, true));
    }

    Mark mark() {
        return Mark.at(
                first(node, List.of("text", "transcript")).asString("").strip(),
                time(node, true),
                time(node, false),
                1);
    }

    /** Seconds or milliseconds as they stand; whisper.cpp has clocks and milliseconds. */
    private static double time(JsonNode node, boolean isStart) {
        JsonNode plain =
                first(node, isStart ? List.of("start", "start_time", "begin") : List.of("end", "end_time", "stop"));
        if (plain.isNumber()) {
            return plain.asDouble();
        }
        JsonNode clock = plain.isString() ? plain : node.path("timestamps").path(isStart ? "from" : "to");
        return clock.isString() ? Clock.seconds(clock.asString()).orElse(Double.NaN) : Double.NaN;
    }

    /** Who speaks: what the segment says, else what most of its words say. */
    String speaker() {
        JsonNode own = first(node, List.of("speaker", "speaker_id", "speaker_label"));
        if (own.isValueNode() && !own.isMissingNode()) {
            return own.asString().strip();
        }
        Map<String, Integer> votes = new HashMap<>();
        for (JsonNode word : node.path("words")) {
            JsonNode speaker = word.path("speaker");
            if (speaker.isString()) {
                votes.merge(speaker.asString().strip(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Its words; those that could not be aligned have no times. */
    List<Mark> words() {
        List<Mark> words = new ArrayList<>();
        for (JsonNode word : node.path("words")) {
            String text = first(word, List.of("punctuated_word", "word", "text"))
                    .asString("")
                    .strip();
            double start = time(word, true);
            double end = time(word, false);
            if (!text.isEmpty()) {
                boolean timed = start <= end;
                words.add(new Mark(text, timed ? start : Double.NaN, timed ? end : Double.NaN, -1, 1, score(word)));
            }
        }
        return words;
    }

    private static double score(JsonNode word) {
        JsonNode score = first(word, List.of("score", "probability", "confidence"));
        double value = score.isNumber() ? score.asDouble() : Double.NaN;
        return value >= 0 && value <= 1 ? value : Double.NaN;
    }

    /** What its words have besides text and times, a score among them. */
    Set<String> wordKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode word : node.path("words")) {
            keys.addAll(word.propertyNames());
        }
        keys.removeAll(TEXT);
        keys.removeAll(START);
        keys.removeAll(END);
        return keys;
    }
}
