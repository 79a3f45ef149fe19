package io.talkturn.corpus.io;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code spans.jsonl}: where the words of each narrative come from. Only woven corpora have one. */
public final class SpansFile {
    static final String FILE = "spans.jsonl";

    private SpansFile() {}

    /** Writes one line a talkturn; {@code spans} by row. */
    public static void write(Path folder, Corpus corpus, List<List<NarrativeSpan>> spans) {
        AtomicFiles.writeText(folder.resolve(FILE), out -> {
            for (int row = 0; row < spans.size(); row++) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("talkturn", corpus.talkturns().get(row).id());
                line.put("spans", spans.get(row).stream().map(SpansFile::cells).toList());
                out.write(Json.line(line));
                out.write('\n');
            }
        });
    }

    private static List<@Nullable Object> cells(NarrativeSpan span) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(span.from());
        cells.add(span.to());
        cells.add(span.cue());
        cells.add(span.value());
        cells.add(span.z());
        return cells;
    }

    /**
     * Reads the spans by talkturn id; none where the corpus is not woven, or where the narrative was changed since.
     *
     * @throws UserError where a line is damaged
     */
    public static Map<String, List<NarrativeSpan>> read(Path folder, Corpus corpus) {
        Path file = folder.resolve(FILE);
        Map<String, List<NarrativeSpan>> spans = new HashMap<>();
        if (!Files.exists(file)) {
            return spans;
        }
        Map<String, Integer> lengths = new HashMap<>();
        for (Talkturn talkturn : corpus.talkturns()) {
            lengths.put(talkturn.id(), talkturn.narrativeOrText().length());
        }
        FileTouch.read(file);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                JsonNode node = parse(file, number, line);
                String id = node.path("talkturn").asString("");
                List<NarrativeSpan> read = spans(node.path("spans"));
                int length = lengths.getOrDefault(id, 0);
                if (read.stream().allMatch(s -> s.from() >= 0 && s.from() < s.to() && s.to() <= length)) {
                    spans.put(id, read);
                }
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        return spans;
    }

    private static JsonNode parse(Path file, int number, String line) {
        try {
            return Json.tree(line);
        } catch (JacksonException e) {
            throw new UserError(
                    "Line " + number + " of the spans is cut short or not JSON.",
                    file,
                    "Weave the corpus again, or delete the file.",
                    e);
        }
    }

    private static List<NarrativeSpan> spans(JsonNode array) {
        List<NarrativeSpan> spans = new ArrayList<>();
        for (JsonNode cells : array) {
            spans.add(new NarrativeSpan(
                    cells.path(0).asInt(-1),
                    cells.path(1).asInt(-1),
                    cells.path(2).asString(""),
                    number(cells.path(3)),
                    number(cells.path(4))));
        }
        return spans;
    }

    private static @Nullable Double number(JsonNode cell) {
        return cell.isNumber() ? cell.asDouble() : null;
    }
}
