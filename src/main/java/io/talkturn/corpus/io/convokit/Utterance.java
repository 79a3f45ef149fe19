package io.talkturn.corpus.io.convokit;

import java.util.Map;

/**
 * A line of {@code utterances.jsonl}.
 *
 * @param line in the file
 * @param replyTo the id of the utterance that it answers, empty where it answers none
 * @param time its place in an order, NaN where unknown; it is no time of a recording
 * @param meta what is said of it, by name
 */
record Utterance(
        int line,
        String id,
        String conversation,
        String speaker,
        String text,
        String replyTo,
        double time,
        Map<String, String> meta) {}
