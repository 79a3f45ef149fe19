package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.OwnExpected;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
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
        JsonNode expected = OwnExpected.of(name);
        assertThat(expected.path("conversations").size()).as(name).isPositive();

        Corpus corpus =
                read(TestData.fixtures("own/" + name), expected.path("with").asString(""));

        OwnExpected.check(corpus, expected);
        checkRaters(corpus, expected);
        assertThat(corpus.report().leftOut()).isZero();
        assertThat(corpus.report().taken()).as("every column is accounted for").isNotEmpty();
    }

    private static void checkRaters(Corpus corpus, JsonNode expected) {
        int row = 0;
        for (JsonNode conversation : expected.path("conversations")) {
            for (JsonNode turn : conversation.path("turns")) {
                if (turn.has("raters")) {
                    double raters = turn.path("raters").asDouble();
                    assertThat(feature(corpus, row, "_raters")).isEqualTo(raters);
                    assertThat(feature(corpus, row, "_agreement"))
                            .isCloseTo(turn.path("agree").asDouble() / raters, within(TOLERANCE));
                }
                row++;
            }
        }
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

    private static double feature(Corpus corpus, int row, String ending) {
        Feature feature = corpus.features().stream()
                .filter(f -> f.name().endsWith(ending))
                .findFirst()
                .orElseThrow();
        return feature.at(row);
    }
}
