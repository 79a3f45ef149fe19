package io.talkturn.corpus.io.convokit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of ConvoKit, whole and damaged. */
final class ConvoKitTablesTest {
    @TempDir
    Path folder;

    private final ImportNotes notes = new ImportNotes();

    private static String utterance(String id, String replyTo, String time) {
        return """
                {"id": "%s", "conversation_id": "c", "text": "this is %s", "speaker": "A", "meta": {"tree": [{"a": 1}]}, \
                "reply-to": %s, "timestamp": %s, "vectors": []}
                """.formatted(id, id, replyTo, time);
    }

    private RawTable table(String... lines) throws IOException {
        Files.writeString(folder.resolve("utterances.jsonl"), String.join("", lines));
        return new ConvoKitTables()
                .tables(List.of(folder), notes, Progress.NONE)
                .getFirst();
    }

    private static List<String> ids(RawTable table) {
        int id = table.column("utterance_id");
        return table.rows().stream().map(row -> row.cells().get(id)).toList();
    }

    @Test
    void timestampsAreAnOrderAndRepliesComeAfterWhatTheyAnswer() throws IOException {
        RawTable table =
                table(utterance("u3", "\"u2\"", "3"), utterance("u1", "null", "1"), utterance("u2", "\"u1\"", "2"));
        assertThat(ids(table)).containsExactly("u1", "u2", "u3");
        assertThat(table.columns()).doesNotContain("timestamp");
        assertThat(notes.all()).extracting("code").contains("sorted");
    }

    @Test
    void withoutTimestampsRepliesAloneSayTheOrderAndCirclesDoNotHurt() throws IOException {
        assertThat(ids(table(
                        utterance("u2", "\"u1\"", "null"),
                        utterance("u1", "null", "null"),
                        utterance("x", "\"y\"", "null"),
                        utterance("y", "\"x\"", "null"))))
                .containsExactly("u1", "u2", "y", "x");
    }

    @Test
    void whatIsNoCellIsTold() throws IOException {
        Files.writeString(folder.resolve("speakers.json"), "{\"A\": {\"meta\": {\"age\": 30}, \"vectors\": []}}");
        Files.writeString(folder.resolve("info.parsed.jsonl"), "{}");
        RawTable table = table(utterance("u1", "null", "1"));
        assertThat(table.columns()).contains("speaker.age");
        assertThat(notes.taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .contains("vectors", "meta.tree", "info.parsed.jsonl");
    }

    @Test
    void damageIsRefusedWithItsLine() {
        assertThatThrownBy(() -> table(utterance("u1", "null", "1"), "{\"id\": \"u2\"}\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> table(utterance("u1", "null", "1"), "{\"id\": "))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void otherLinesOfJsonAreNotRecognised() throws IOException {
        Path file = Files.writeString(folder.resolve("utterances.jsonl"), "{\"id\": 1, \"text\": \"how are you\"}\n");
        assertThat(new ConvoKitTables().recognises(List.of(folder))).isFalse();
        assertThat(new ConvoKitTables().recognises(List.of(file))).isFalse();
        Files.writeString(file, utterance("u1", "null", "1"));
        assertThat(new ConvoKitTables().recognises(List.of(folder))).isTrue();
        assertThat(new ConvoKitTables().recognises(List.of(file))).isTrue();
    }
}
