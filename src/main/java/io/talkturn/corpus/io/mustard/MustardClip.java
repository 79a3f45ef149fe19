package io.talkturn.corpus.io.mustard;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One clip: the talkturn that is labelled and those before it, oldest first.
 *
 * @param speaker as the file has it; names such as PERSON and PERSON1 stand for unknown people
 */
record MustardClip(String id, String show, String speaker, String text, boolean sarcastic, List<Before> context) {
    private static final Pattern UNKNOWN = Pattern.compile("PERSON[ _-]?\\d*");
    private static final Pattern MAC_APOSTROPHE = Pattern.compile("\\p{L}\u00D5\\p{L}");

    /** A talkturn before; its speaker is empty where the file names none. */
    record Before(String speaker, String text) {}

    /** Whether a name stands for anybody: the same name in another clip is another person. */
    static boolean isUnknown(String speaker) {
        return speaker.isEmpty() || UNKNOWN.matcher(speaker).matches();
    }

    /** Reads the rows of a file. */
    record Reader(RawTable table, ImportNotes notes) {
        static final List<String> KEYS =
                List.of("utterance", "speaker", "context", "context_speakers", "show", "sarcasm");

        MustardClip clip(RawTable.Row row) {
            for (String key : KEYS) {
                if (table.column(key) < 0 || row.absent().contains(key)) {
                    throw problem(row, "has no “" + key + "”");
                }
            }
            String speaker = cell(row, "speaker").strip();
            String text = Cells.spoken(cell(row, "utterance"));
            List<Before> context = context(row);
            if (isUnknown(speaker)) {
                note("unknown_speaker", row, "the speaker “" + speaker + "” stands for an unknown person.");
            }
            if (MAC_APOSTROPHE.matcher(text).find()
                    || context.stream()
                            .anyMatch(before ->
                                    MAC_APOSTROPHE.matcher(before.text()).find())) {
                note(
                        "mac_roman_apostrophe",
                        row,
                        "“\u00D5” stands where an apostrophe is meant; the text was kept as it is.");
            }
            return new MustardClip(id(row), cell(row, "show").strip(), speaker, text, sarcastic(row), context);
        }

        private static String id(RawTable.Row row) {
            return row.cells().getFirst();
        }

        private String cell(RawTable.Row row, String key) {
            return row.cells().get(table.column(key));
        }

        private boolean sarcastic(RawTable.Row row) {
            String cell = cell(row, "sarcasm");
            return switch (cell) {
                case "true" -> true;
                case "false" -> false;
                default -> throw problem(row, "has “sarcasm”: “" + cell + "” where true or false is expected");
            };
        }

        private List<Before> context(RawTable.Row row) {
            List<String> texts = list(row, "context");
            List<String> speakers = list(row, "context_speakers");
            if (texts.size() != speakers.size()) {
                notes.warn(
                        "context_speakers_length",
                        table.file().name(),
                        row.line(),
                        "Clip " + id(row) + ": " + texts.size() + " talkturns before it but " + speakers.size()
                                + " speakers; those beyond were left out, missing ones are unknown.");
            }
            List<Before> context = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                context.add(new Before(i < speakers.size() ? speakers.get(i).strip() : "", Cells.spoken(texts.get(i))));
            }
            return context;
        }

        private List<String> list(RawTable.Row row, String key) {
            List<String> texts = new ArrayList<>();
            for (JsonNode node : array(row, key)) {
                if (!node.isString()) {
                    throw problem(row, "has something other than texts in “" + key + "”");
                }
                texts.add(node.asString());
            }
            return texts;
        }

        private JsonNode array(RawTable.Row row, String key) {
            try {
                JsonNode node = Json.tree(cell(row, key));
                if (node.isArray()) {
                    return node;
                }
            } catch (JacksonException e) {
                // told below: it is no list
            }
            throw problem(row, "has no list in “" + key + "”");
        }

        private void note(String code, RawTable.Row row, String what) {
            notes.info(code, table.file().name(), row.line(), "Clip " + id(row) + ": " + what);
        }

        private UserError problem(RawTable.Row row, String what) {
            return table.file()
                    .error(
                            "The clip “" + id(row) + "” (line " + row.line() + ") " + what + ".",
                            "Get the file again, or put the clip right.");
        }
    }
}
