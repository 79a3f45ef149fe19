package io.talkturn.corpus.io.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes in which dialogues are published, and JSON that is none. */
final class NestedTablesTest {
    @TempDir
    Path folder;

    private final ImportNotes notes = new ImportNotes();

    private RawTable table(String json) throws IOException {
        Path file = file("talk.json", json);
        assertThat(new NestedTables().recognises(List.of(file))).isTrue();
        return new NestedTables().tables(List.of(file), notes, Progress.NONE).getFirst();
    }

    private Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }

    private static List<List<String>> cells(RawTable table) {
        return table.rows().stream().map(RawTable.Row::cells).toList();
    }

    @Test
    void aDialogueByKeyWithAListOfMessages() throws IOException {
        RawTable table = table("""
                {'t_1': {'config': 'A', 'content': [{'message': 'do you like it', 'agent': 'agent_1', 'know': ['F1', 'F2']},
                {'message': 'yes I do', 'agent': 'agent_2', 'know': []}], 'rating': {'agent_1': 'Good'}},
                't_2': {'config': 'B', 'content': [{'message': 'no I do not', 'agent': 'agent_1', 'know': ['F3']}],
                'rating': {'agent_1': 'Poor'}}}""");
        assertThat(table.columns()).containsExactly("key", "agent", "message", "know", "config", "rating.agent_1");
        assertThat(cells(table))
                .containsExactly(
                        List.of("t_1", "agent_1", "do you like it", "F1|F2", "A", "Good"),
                        List.of("t_1", "agent_2", "yes I do", "[]", "A", "Good"),
                        List.of("t_2", "agent_1", "no I do not", "F3", "B", "Poor"));
    }

    @Test
    void listsOfDialoguesWithAnIdOfTheirOwn() throws IOException {
        RawTable table = table("""
                [{'chat_logs': [{'text': 'hello to you', 'id': 'a', 'task_data': {}}, {'text': 'hello to me', 'id': 'b',
                'task_data': {'issue': {'Food': 3}}}], 'dialogue_id': 0, 'who': {'a': {'age': 30}}, 'annotations': [['x', 'y']]},
                {'chat_logs': [{'text': 'and to us', 'id': 'a', 'task_data': {}}], 'dialogue_id': 1, 'who': {'a': {'age': 31}}}]""");
        assertThat(table.columns()).containsExactly("dialogue_id", "text", "id", "task_data.issue.Food", "who.a.age");
        assertThat(cells(table).get(1)).containsExactly("0", "hello to me", "b", "3", "30");
        assertThat(notes.taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .containsExactly("[].annotations");
    }

    @Test
    void anIdThatComesAgainAndAgainStandsBeforeTheTextAsSpeakersDo() throws IOException {
        RawTable table = table("""
                [{'log': [{'text': 'hello to you', 'id': 'a'}, {'text': 'hello to me', 'id': 'b'}, {'text': 'how are you', 'id': 'a'},
                {'text': 'I am well', 'id': 'b'}]}]""");
        assertThat(table.columns()).containsExactly("id", "text");
    }

    @Test
    void listsInLists() throws IOException {
        RawTable table = table("""
                {'tr_1': [[{'turn': 1, 'speaker': 'A', 'utterance': 'it is so hot'}, {'turn': 2, 'speaker': 'B', 'utterance': 'so it is'}]],
                'tr_2': [[{'turn': 1, 'speaker': 'A', 'utterance': 'it is so cold'}]]}""");
        assertThat(table.columns()).containsExactly("key", "speaker", "turn", "utterance");
        assertThat(cells(table)).extracting(List::getFirst).containsExactly("tr_1", "tr_1", "tr_2");
    }

    @Test
    void listsOfOneLengthAreColumnsAndOthersBelongToTheDialogue() throws IOException {
        RawTable table = table("""
                {'dialog': ['say it again', 'no'], 'act': [2, 1], 'emotion': [0, 4], 'topics': ['a', 'b', 'c']}
                {'dialog': ['come with me', 'when', 'now or never'], 'act': [3, 2, 1], 'emotion': [0, 0, 0], 'topics': ['d']}
                """);
        assertThat(table.columns()).containsExactly("conversation", "text", "act", "emotion", "topics");
        assertThat(cells(table).get(1)).containsExactly("talk-1", "no", "1", "4", "a|b|c");
        assertThat(cells(table).get(4)).containsExactly("talk-2", "now or never", "1", "0", "d");
    }

    @Test
    void idsThatBeginAgainAreJoinedToThoseAbove() throws IOException {
        RawTable table = table("""
                {'episodes': [{'id': 'e1', 'scenes': [{'id': 1, 'turns': [{'text': 'how are you'}]}, {'id': 2, 'turns': [{'text': 'I am well'}]}]},
                {'id': 'e2', 'scenes': [{'id': 1, 'turns': [{'text': 'so am I'}]}]}]}""");
        assertThat(table.columns()).containsExactly("conversation", "text", "id", "episodes.id");
        assertThat(cells(table)).extracting(List::getFirst).containsExactly("e1-1", "e1-2", "e2-1");
    }

    @Test
    void keysThatArePartitionsAreSaidToBe() throws IOException {
        RawTable table = table("""
                {'train': [{'id': 'd1', 'turns': [{'text': 'how are you'}]}, {'id': 'd2', 'turns': [{'text': 'I am well'}]}],
                'test': [{'id': 'd3', 'turns': [{'text': 'so am I'}]}]}""");
        assertThat(table.columns()).containsExactly("conversation", "text", "partition");
        assertThat(cells(table)).extracting(List::getLast).containsExactly("train", "train", "test");
    }

    @Test
    void ofSeveralListsTheOneWithMostSentencesIsTakenAndTheOthersAreTold() throws IOException {
        RawTable table = table("""
                {'session': 's9', 'turns': [{'text': 'how are you'}, {'text': 'I am well'}], 'notes': [{'said': 'all is well'}]}""");
        assertThat(table.columns()).containsExactly("session", "text");
        assertThat(notes.taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .containsExactly("notes");
    }

    @Test
    void rowsOfTheOutermostLevelMayHoldObjectsAndLists() throws IOException {
        RawTable table = table("""
                [{'text': 'we won the game', 'mark': {'emotion': ['joy', 'pride']}}, {'text': 'they lost it', 'mark': null}]""");
        assertThat(table.columns()).containsExactly("text", "mark.emotion", "mark");
        assertThat(cells(table).getFirst()).containsExactly("we won the game", "joy|pride", "");
    }

    @Test
    void talkturnsWithoutTheTextKeyAreSaidToLackIt() throws IOException {
        RawTable table = table("""
                [{'turns': [{'text': 'how are you', 'who': 'A'}, {'who': 'B'}]}]""");
        assertThat(table.rows().get(1).absent()).containsExactly("text");
    }

    @Test
    void signsOfAnyLanguageAreSentencesAndHalfSignsAreShown() throws IOException {
        RawTable table = table("""
                [{'turns': [{'t': '我买了蓝色的油漆。'}, {'t': 'half \\ud83d sign'}]}]""");
        assertThat(cells(table)).containsExactly(List.of("我买了蓝色的油漆。"), List.of("half \uFFFD sign"));
    }

    @Test
    void flatTablesAndSegmentsOfRecognisersAreForOthers() throws IOException {
        for (String other : List.of(
                "[{'text': 'how are you', 'who': 'A'}]",
                "{'a': {'text': 'how are you'}, 'b': {'text': 'I am well'}}",
                "{'text': 'how are you'}\n{'text': 'I am well'}",
                "{'segments': [{'start': 0.5, 'end': 1.5, 'text': 'how are you'}], 'language': 'en'}",
                "[1, 2, 3]",
                "who,text\nA,how are you")) {
            assertThat(new NestedTables().recognises(List.of(file("other.json", other))))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void whatCannotBeReadIsRefusedInOneSentence() throws IOException {
        refused("[{'a': ".repeat(50_000), "deeper");
        refused("[{'turns': [{'text': 'how are you'}]}", "cut short");
        refused("[{'turns': [{'text': 'how are you', 'text': 'x'}]}]", "stands twice");
        refused("[{'n': 1}]", "No list");
        Path latin = folder.resolve("latin.json");
        Files.write(latin, "[{\"t\": [{\"text\": \"caf\u00e9 in town\"}]}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new NestedTables().tables(List.of(latin), notes, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("UTF-8");
    }

    private void refused(String json, String why) throws IOException {
        Path file = file("bad.json", json);
        assertThatThrownBy(() -> new NestedTables().tables(List.of(file), notes, Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(why);
    }

    @Test
    void aFolderIsReadFileByFileAndTheRestIsTold() throws IOException {
        file("a.json", "{'turns': [{'text': 'how are you'}]}");
        file("b.json", "{'turns': [{'text': 'I am well'}]}");
        file("settings.json", "{'rate': 1}");
        assertThat(new NestedTables().recognises(List.of(folder))).isTrue();
        assertThat(new NestedTables().tables(List.of(folder), notes, Progress.NONE))
                .hasSize(2);
        assertThat(notes.taken())
                .filteredOn(Taken::isLeftOut)
                .extracting(Taken::name)
                .containsExactly("settings.json");
        file("c.csv", "who,text\nA,so am I");
        assertThat(new NestedTables().recognises(List.of(folder))).isFalse();
    }

    @Test
    void jsonNeverBecomesWhatSomebodySaid() throws IOException {
        Path file = file(
                "other.json", "{'segments': [{'start': 0.5, 'end': 1.5, 'text': 'how are you'}], 'language': 'en'}");
        var importer = Importers.standard().named("table");
        assertThatThrownBy(() -> importer.read(ImportRequest.of(file), Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("segments");
    }
}
