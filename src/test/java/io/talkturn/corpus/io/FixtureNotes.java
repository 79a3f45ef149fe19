package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What tests on fixtures have in common: reading whatever is dropped, and warnings as {@code expected.json} lists them. */
public final class FixtureNotes {
    private FixtureNotes() {}

    /** Reads a fixture by the importer that recognises it, which must be the one that is named. */
    public static Corpus read(String format, String path) {
        Path source = TestData.fixtures(path);
        Importer importer = Importers.standard().recognise(List.of(source));
        assertThat(importer.id()).isEqualTo(format);
        return importer.read(ImportRequest.of(source), Progress.NONE);
    }

    /** "severity code file line" of every expected warning. */
    public static List<String> expected(JsonNode warnings) {
        List<String> lines = new ArrayList<>();
        for (JsonNode warning : warnings) {
            lines.add(String.join(
                    " ",
                    warning.path("severity").asString(),
                    warning.path("code").asString(),
                    warning.path("file").asString(),
                    warning.path("line").asString("-")));
        }
        return lines;
    }

    /** The same of every note of an import. */
    public static List<String> found(Corpus corpus) {
        return corpus.report().notes().stream().map(FixtureNotes::line).toList();
    }

    private static String line(ImportNote note) {
        return String.join(
                " ",
                note.severity().name().toLowerCase(Locale.ROOT),
                note.code(),
                note.file(),
                note.line() == null ? "-" : note.line().toString());
    }
}
