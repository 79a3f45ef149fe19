package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.foundation.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The content that {@code fixtures/own/expected.json} wants, and how a corpus differs from it; ids and counts come from there. */
public final class OwnExpected {
    private static final double MILLISECOND = 0.0010001;
    private static final JsonNode FILES =
            Json.tree(TestData.fixtures("own/expected.json")).path("files");

    private OwnExpected() {}

    /** The names of the files, or of files that belong together ({@code a + b}), below one of the folders. */
    public static List<String> in(String... folders) {
        return FILES.propertyNames().stream()
                .filter(name -> Stream.of(folders).anyMatch(folder -> name.startsWith(folder + "/")))
                .toList();
    }

    /** What a file is expected to hold. */
    public static JsonNode of(String name) {
        return FILES.path(name);
    }

    /** The files behind a name. */
    public static List<Path> sources(String name) {
        return Arrays.stream(name.split(" \\+ "))
                .map(part -> TestData.fixtures("own/" + part))
                .toList();
    }

    /** Compares a corpus with what is expected of a file; a key that is absent there is not checked. */
    public static void check(Corpus corpus, JsonNode expected) {
        JsonNode conversations = expected.path("conversations");
        assertThat(corpus.conversations()).hasSize(conversations.size());
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int c = 0; c < conversations.size(); c++) {
            Conversation conversation = corpus.conversations().get(c);
            JsonNode want = conversations.get(c);
            if (want.has("id")) {
                wanted.add("conversation " + want.path("id").asString());
                found.add("conversation " + conversation.id());
            }
            if (want.has("media")) {
                wanted.add("media " + want.path("media").asString());
                found.add("media " + conversation.media());
            }
            assertThat(conversation.talkturns()).hasSize(want.path("turns").size());
            for (int t = 0; t < conversation.talkturns().size(); t++) {
                JsonNode turn = want.path("turns").get(t);
                wanted.add(wanted(turn));
                found.add(found(corpus, corpus.firstRow(c) + t, turn));
            }
        }
        assertThat(found).containsExactlyElementsOf(wanted);
    }

    private static String wanted(JsonNode turn) {
        List<String> parts = new ArrayList<>();
        for (String key : turn.propertyNames()) {
            JsonNode value = turn.path(key);
            switch (key) {
                case "speaker", "text" -> parts.add(key + " " + (value.isNull() ? "?" : value.asString()));
                case "start", "end" -> parts.add(key + " " + value.asDouble());
                case "labels" -> value.propertyNames().forEach(name -> parts.add(name + " " + label(value.path(name))));
                case "words" ->
                    value.forEach(word -> parts.add(word(
                            word.path(0).asString(),
                            word.path(1).isNull() ? null : word.path(1).asDouble(),
                            word.path(2).isNull() ? null : word.path(2).asDouble())));
                default -> {}
            }
        }
        return String.join(" | ", parts);
    }

    private static String label(JsonNode value) {
        if (value.isArray()) {
            TreeSet<String> several = new TreeSet<>();
            value.forEach(one -> several.add(one.asString()));
            return several.toString();
        }
        return value.isNull() ? "-" : value.isNumber() ? String.valueOf(value.asDouble()) : value.asString();
    }

    private static String word(String text, @Nullable Double start, @Nullable Double end) {
        return text + " " + start + " " + end;
    }

    /** The same of a talkturn; a time that is near enough is written as it is wanted. */
    private static String found(Corpus corpus, int row, JsonNode wanted) {
        Talkturn turn = corpus.talkturns().get(row);
        List<String> parts = new ArrayList<>();
        for (String key : wanted.propertyNames()) {
            JsonNode value = wanted.path(key);
            switch (key) {
                case "speaker" -> parts.add("speaker " + (value.isNull() ? "?" : turn.speaker()));
                case "text" -> parts.add("text " + turn.text());
                case "start" -> parts.add("start " + near(turn.start(), value));
                case "end" -> parts.add("end " + near(turn.end(), value));
                case "labels" ->
                    value.propertyNames()
                            .forEach(name -> parts.add(name + " "
                                    + corpus.label(name)
                                            .map(label -> value(label, row))
                                            .orElse("no such label")));
                case "words" -> words(turn, value).forEach(parts::add);
                default -> {}
            }
        }
        return String.join(" | ", parts);
    }

    private static List<String> words(Talkturn turn, JsonNode wanted) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            JsonNode want = wanted.path(i);
            words.add(
                    word.isTimed()
                            ? word(word.text(), near(word.start(), want.path(1)), near(word.end(), want.path(2)))
                            : word(word.text(), null, null));
        }
        return words;
    }

    private static @Nullable Double near(@Nullable Double found, JsonNode wanted) {
        return found != null && wanted.isNumber() && Math.abs(found - wanted.asDouble()) <= MILLISECOND
                ? Double.valueOf(wanted.asDouble())
                : found;
    }

    private static String value(Label label, int row) {
        if (!label.isPresent(row)) {
            return "-";
        }
        return switch (label) {
            case ClassLabel classes -> classes.classes().get(classes.at(row));
            case NumberLabel number -> String.valueOf(number.at(row));
            case MultiLabel several -> {
                TreeSet<String> holding = new TreeSet<>();
                for (int c = 0; c < several.classes().size(); c++) {
                    if (several.has(row, c)) {
                        holding.add(several.classes().get(c));
                    }
                }
                yield holding.toString();
            }
        };
    }
}
