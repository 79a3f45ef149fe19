package io.talkturn.run.use;

import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether the narratives of two corpora were woven in the same way, by what their {@code weaving.json} say. */
final class WeavingFit {
    /** What decides the words of a narrative, and what people call it. */
    private static final List<Map.Entry<String, String>> SETTINGS = List.of(
            Map.entry("mode", "mode"),
            Map.entry("family", "family"),
            Map.entry("nodAndLean", "nods and leans"),
            Map.entry("thresholds", "thresholds"),
            Map.entry("phrases", "phrases"));

    private WeavingFit() {}

    /** What differs; nothing where one of them was not woven by Talkturn. */
    static List<Finding> compare(Path taught, Path corpus) {
        Path before = taught.resolve(CorpusFolder.WEAVING);
        Path now = corpus.resolve(CorpusFolder.WEAVING);
        if (!Files.isRegularFile(before) || !Files.isRegularFile(now)) {
            return List.of();
        }
        JsonNode one = Json.tree(before);
        JsonNode other = Json.tree(now);
        List<String> differing = new ArrayList<>();
        for (Map.Entry<String, String> setting : SETTINGS) {
            JsonNode its = other.path(setting.getKey());
            JsonNode taughts = one.path(setting.getKey());
            if (!taughts.equals(its)) {
                boolean isShort = its.isString() && taughts.isString();
                String values = " (" + its.asString("") + " here, " + taughts.asString("") + " there)";
                differing.add(setting.getValue() + (isShort ? values : ""));
            }
        }
        return differing.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        "predict_weaving",
                        Severity.WARN,
                        "The narratives were woven otherwise than those that the run learned from: "
                                + String.join(", ", differing) + " differ.",
                        "Weave the corpus again with the settings of the other."));
    }
}
