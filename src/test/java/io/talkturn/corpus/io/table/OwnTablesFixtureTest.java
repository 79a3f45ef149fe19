package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables that labs have, against what the fixtures say is in them; labels that nobody can guess are mapped as they say. */
class OwnTablesFixtureTest {
    private static final Pattern LABEL = Pattern.compile("([\\p{L}.]+) = (class|number) label(?: named)? ?(\\w+)?");
    private static final double TOLERANCE = 1e-3;

    @ParameterizedTest
    @ValueSource(strings = {"german/gespraeche.csv", "keys/scenes.csv", "annotators/", "multi/moods.csv"})
    void aTableGivesTheTalkturnsThatAreInIt(String name) {
        JsonNode expected = Json.tree(
                        io.talkturn.foundation.AtomicFiles.readText(TestData.fixtures("own/expected.json")))
                .path("files")
                .path(name);
        assertThat(expected.path("conversations").size()).as(name).isPositive();
        Path source = TestData.fixtures("own/" + name);

        Corpus corpus = read(source, expected.path("with").asString(""));

        List<String> ids = corpus.conversations().stream().map(Conversation::id).toList();
        assertThat(ids).hasSameSizeAs(list(expected.path("conversations")));
        int row = 0;
        for (int c = 0; c < ids.size(); c++) {
            JsonNode conversation = expected.path("conversations").path(c);
            if (conversation.hasNonNull("id")) {
                assertThat(ids.get(c)).isEqualTo(conversation.path("id").asString());
            }
            List<Talkturn> turns = corpus.conversations().get(c).talkturns();
            assertThat(turns).hasSameSizeAs(list(conversation.path("turns")));
            for (int t = 0; t < turns.size(); t++) {
                check(corpus, row++, turns.get(t), conversation.path("turns").path(t));
            }
        }
        assertThat(corpus.report().leftOut()).isZero();
        assertThat(corpus.report().taken()).as("every column is accounted for").isNotEmpty();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    static Corpus read(Path source, String with) {
        Importer importer = Importers.standard().recognise(List.of(source));
        assertThat(importer).isInstanceOf(MappedImporter.class);
        MappedImporter mapped = (MappedImporter) importer;
        TableMapping mapping = mapped.sample(List.of(source), Progress.NONE).mapping();
        Matcher label = LABEL.matcher(with);
        while (label.find()) {
            String called = label.group(3) == null ? label.group(1) : label.group(3);
            mapping = mapping.with(
                    label.group(2).equals("class")
                            ? ColumnMapping.classes(label.group(1), called, null)
                            : ColumnMapping.number(label.group(1), called, 0, 10));
        }
        return mapped.with(mapping).read(ImportRequest.of(source), Progress.NONE);
    }

    private static void check(Corpus corpus, int row, Talkturn turn, JsonNode expected) {
        assertThat(turn.text()).isEqualTo(expected.path("text").asString());
        if (expected.hasNonNull("speaker")) {
            assertThat(turn.speaker()).isEqualTo(expected.path("speaker").asString());
        }
        if (expected.has("start")) {
            assertThat(turn.start()).isCloseTo(expected.path("start").asDouble(), within());
            assertThat(turn.end()).isCloseTo(expected.path("end").asDouble(), within());
        }
        expected.path("labels")
                .properties()
                .forEach(entry -> checkLabel(corpus, row, entry.getKey(), entry.getValue()));
        if (expected.has("raters")) {
            assertThat(feature(corpus, row, "_raters"))
                    .isEqualTo(expected.path("raters").asDouble());
            assertThat(feature(corpus, row, "_agreement"))
                    .isCloseTo(
                            expected.path("agree").asDouble()
                                    / expected.path("raters").asDouble(),
                            within());
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(TOLERANCE);
    }

    private static double feature(Corpus corpus, int row, String ending) {
        Feature feature = corpus.features().stream()
                .filter(f -> f.name().endsWith(ending))
                .findFirst()
                .orElseThrow();
        return feature.at(row);
    }

    private static void checkLabel(Corpus corpus, int row, String name, JsonNode expected) {
        Label found = corpus.labels().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no label " + name));
        switch (found) {
            case ClassLabel label -> {
                int value = label.at(row);
                assertThat(value == ClassLabel.MISSING ? null : label.classes().get(value))
                        .isEqualTo(expected.isNull() ? null : expected.asString());
            }
            case NumberLabel label -> {
                if (expected.isNull()) {
                    assertThat(label.at(row)).isNaN();
                } else {
                    assertThat(label.at(row)).isCloseTo(expected.asDouble(), within());
                }
            }
            case MultiLabel label -> {
                Set<String> names = new java.util.TreeSet<>();
                expected.forEach(one -> names.add(one.asString()));
                Set<String> is = new java.util.TreeSet<>();
                long bits = label.at(row);
                for (int c = 0;
                        bits != MultiLabel.MISSING && c < label.classes().size();
                        c++) {
                    if ((bits >> c & 1) == 1) {
                        is.add(label.classes().get(c));
                    }
                }
                assertThat(is).isEqualTo(names);
            }
        }
    }
}
