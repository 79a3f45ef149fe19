package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.NoteGroup;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableImporterTest {
    private static final String SCENES = """
            scene,who,start,end,utterance,mood,valence,AU05_r,split
            s1,ana,0.0,1.5,"Well, hello.",calm,3,0.5,train
            s1,bo,1.5,2.5,Go away!,angry,1.5,,train
            s2,ana,0:00:01.5,0:00:02,"She said ""no"".",calm,NA,1.25,dev
            s2,bo,2,3,,angry,5,2,dev
            """;

    @TempDir
    Path temporary;

    @Test
    void aTableWithSpeakingColumnNamesNeedsNoMapping() throws IOException {
        Corpus corpus = read(file("scenes.csv", SCENES));

        assertThat(corpus.conversations()).map(Conversation::id).containsExactly("s1", "s2");
        assertThat(corpus.talkturns())
                .map(Talkturn::speaker, Talkturn::start, Talkturn::end, Talkturn::text)
                .containsExactly(
                        tuple("ana", 0.0, 1.5, "Well, hello."),
                        tuple("bo", 1.5, 2.5, "Go away!"),
                        tuple("ana", 1.5, 2.0, "She said \"no\"."),
                        tuple("bo", 2.0, 3.0, ""));
        assertThat(corpus.partitions()).isEqualTo(Map.of("s1", Partition.TRAIN, "s2", Partition.DEV));
        ClassLabel mood = (ClassLabel) corpus.label("mood").orElseThrow();
        assertThat(mood.classes()).containsExactly("angry", "calm");
        assertThat(mood.at(1)).isZero();
        NumberLabel valence = (NumberLabel) corpus.label("valence").orElseThrow();
        assertThat(valence.highest()).isEqualTo(5);
        assertThat(valence.isPresent(2)).isFalse();
        assertThat(corpus.feature("au05").orElseThrow().at(3)).isEqualTo(2);
        assertThat(corpus.feature("au05").orElseThrow().missing()).isEqualTo(1);
        assertThat(codes(corpus)).containsExactly("empty_text");
        assertThat(corpus.info().format()).isEqualTo("table");
        assertThat(corpus.info().name()).isEqualTo("scenes");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        String text = """
                conversation#speaker#text#mood
                c1#ana#"Yes, yes; no # or."#calm
                c1#bo#"Hm, well; so."#angry
                c1#ana#One.#calm
                c1#bo#"Two, three, four."#angry
                """.replace("#", delimiter);

        Corpus corpus = read(file("table.txt", text));

        assertThat(corpus.talkturns()).hasSize(4);
        assertThat(corpus.talkturns().getFirst().text()).isEqualTo("Yes, yes; no " + delimiter + " or.");
    }

    @Test
    void jsonLinesAnArrayAndAnObjectOfObjectsGiveTheSameCorpus() throws IOException {
        String ana =
                "{\"scene\": \"s1\", \"who\": \"ana\", \"text\": \"Well, hello.\", \"mood\": \"calm\", \"valence\": 3}";
        String bo = "{\"scene\": \"s1\", \"who\": \"bo\", \"text\": \"Go.\", \"mood\": \"angry\", \"valence\": null}";
        Corpus lines = read(file("a.jsonl", ana + "\n\n" + bo + "\n"));
        Corpus array = read(file("b.json", "[\n" + ana + ",\n" + bo + "\n]\n"));
        Corpus keyed = read(file("c.json", "{\"x\": " + ana + ",\n\"y\": " + bo + "}"));

        assertThat(array.talkturns()).isEqualTo(lines.talkturns());
        assertThat(keyed.talkturns()).isEqualTo(lines.talkturns());
        assertThat(lines.talkturns()).map(Talkturn::text).containsExactly("Well, hello.", "Go.");
        assertThat(lines.label("valence").orElseThrow().isPresent(1)).isFalse();
        assertThat(codes(lines)).isEmpty();
    }

    @Test
    void spreadsheetExportsOfOtherCountriesAreRead() throws IOException {
        String text = "sep=;\r\nsession;speaker;text;valence\r\n1;ana;Schön, oder?;2,5\r\n1;bo;Ja;3,25\r\n";
        Path excel = temporary.resolve("excel.csv");
        Files.write(excel, text.getBytes(Charset.forName("windows-1252")));
        Path unicode = temporary.resolve("unicode.txt");
        Files.write(unicode, ("\uFEFF" + text.substring(7).replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE));

        for (Path file : List.of(excel, unicode)) {
            Corpus corpus = read(file);
            assertThat(corpus.talkturns()).map(Talkturn::text).containsExactly("Schön, oder?", "Ja");
            assertThat(((NumberLabel) corpus.label("valence").orElseThrow()).at(1))
                    .isEqualTo(3.25);
            assertThat(codes(corpus)).contains("decimal_comma");
        }
        assertThat(codes(read(excel))).contains("not_utf8");
    }

    @Test
    void badRowsAreLeftOutOrMendedAndNamedWithTheirLines() throws IOException {
        Path file = file("bad.csv", """
                conversation,turn,speaker,start,end,text,mood,valence
                c1,1,ana,0,1,One.,calm,3
                c1,2,bo,soon,2,Two.,calm,7
                c1,3,ana,5,4,Three.,furious,x
                c1,3,ana,5,6,Three.,calm,1
                ,4,bo,6,7,Nowhere.,calm,1
                c1,5,bo,7,8
                c1,6,,8,9,Who?,angry,1
                """);
        TableMapping mapping = TableMapping.of(
                ColumnMapping.of("conversation", ColumnRole.CONVERSATION),
                ColumnMapping.of("turn", ColumnRole.TALKTURN),
                ColumnMapping.of("speaker", ColumnRole.SPEAKER),
                ColumnMapping.of("start", ColumnRole.START),
                ColumnMapping.of("end", ColumnRole.END),
                ColumnMapping.of("text", ColumnRole.TEXT),
                ColumnMapping.classes("mood", "mood", List.of("angry", "calm")),
                ColumnMapping.number("valence", "valence", 1, 5));

        Corpus corpus = new TableImporter(mapping).read(ImportRequest.of(file), Progress.NONE);

        assertThat(corpus.talkturns()).map(Talkturn::id).containsExactly("c1_1", "c1_2", "c1_3", "c1_6");
        assertThat(corpus.report().notes())
                .map(ImportNote::code, ImportNote::line)
                .containsExactlyInAnyOrder(
                        tuple("bad_time", 3),
                        tuple("out_of_scale", 3),
                        tuple("end_before_start", 4),
                        tuple("unknown_label", 4),
                        tuple("bad_number", 4),
                        tuple("duplicate_turn", 5),
                        tuple("no_conversation", 6),
                        tuple("ragged_row", 7),
                        tuple("no_speaker", 8));
        assertThat(corpus.talkturns().get(3).speaker()).isEqualTo("unknown");
        assertThat(corpus.label("mood").orElseThrow().isPresent(2)).isFalse();
        assertThat(corpus.talkturns().get(2).start()).isNull();
    }

    @Test
    void filesCalledTrainAndDevAreThosePartitionsAndRestartingIdsAreKeptApart() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        String header = "dialogue,speaker,text\n";
        Files.writeString(folder.resolve("my_train.csv"), header + "1,ana,Hello there.\n1,bo,Hi you.\n");
        Files.writeString(folder.resolve("my_dev.csv"), header + "1,cy,Good day.\n1,di,And you.\n");
        Files.writeString(folder.resolve("mapping.json"), "{\"format\": 1}");

        Corpus corpus = read(folder);

        assertThat(corpus.partitions()).isEqualTo(Map.of("train_1", Partition.TRAIN, "dev_1", Partition.DEV));
        assertThat(codes(corpus)).contains("ids_restart", "file_skipped");
        assertThat(corpus.report().files()).isEqualTo(2);
    }

    @Test
    void withoutAConversationColumnAFileIsAConversation() throws IOException {
        Path one = file("monday.csv", "speaker,text\nana,Hello there.\nbo,Hi.\n");
        Path two = file("tuesday.csv", "speaker,text\nana,Good morning.\n");

        Corpus corpus =
                new TableImporter().read(new ImportRequest(List.of(one, two), "Week", Partition.TEST), Progress.NONE);

        assertThat(corpus.conversations()).map(Conversation::id).containsExactly("monday", "tuesday");
        assertThat(corpus.partitions().values()).containsOnly(Partition.TEST);
        assertThat(corpus.info().title()).isEqualTo("Week");
        assertThat(corpus.info().name()).isEqualTo("week");
    }

    @Test
    void talkturnsAreOrderedByTheirStart() throws IOException {
        Path file = file(
                "t.csv",
                "conversation,speaker,start_ms,text\nc,bo,2500,Second one.\nc,ana,500,First one.\nd,cy,0,Other one.\n");

        Corpus corpus = read(file);

        assertThat(corpus.talkturns()).map(Talkturn::start).containsExactly(0.5, 2.5, 0.0);
        assertThat(corpus.talkturns()).map(Talkturn::speaker).containsExactly("ana", "bo", "cy");
        assertThat(codes(corpus)).contains("sorted");
    }

    @Test
    void aConversationInTwoPartitionsIsRefusedWithBothLines() throws IOException {
        Path file = file(
                "p.csv",
                "conversation,speaker,text,partition\nc1,ana,Hello you.,train\nc2,bo,Hi.,dev\nc1,bo,Yes.,test\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("c1", "train", "test", "line 2", "line 4");
    }

    @Test
    void anImportOfOneSplitCanBeSentToAPartition() throws IOException {
        Corpus corpus = new TableImporter()
                .read(new ImportRequest(List.of(file("scenes.csv", SCENES)), null, Partition.NONE), Progress.NONE);

        assertThat(corpus.partitions().values()).containsOnly(Partition.NONE);
    }

    @Test
    void aMappingThatDoesNotFitTheTableNamesTheColumn() throws IOException {
        Path file = file("scenes.csv", SCENES);
        TableMapping mapping = TableMapping.of(ColumnMapping.of("spoken", ColumnRole.TEXT));

        assertThatThrownBy(() -> new TableImporter(mapping).read(ImportRequest.of(file), Progress.NONE))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("“spoken”", "scenes.csv", "utterance"));
    }

    @Test
    void aTableWithoutTextCannotBeImportedByGuessing() throws IOException {
        Path file = file("n.csv", "a,b\n1,2\n3,4\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("n.csv", "mapping"));
    }

    @Test
    void aCancelIsObeyed() throws IOException {
        Path file = file("scenes.csv", SCENES);
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new TableImporter().read(ImportRequest.of(file), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void tabSeparatedTextWithStrayQuotesIsReadAsItStands() throws IOException {
        Corpus corpus =
                read(file("t.tsv", "conversation\tspeaker\ttext\nc1\tana\t\"Oh, he said.\nc1\tbo\tWhat now?\n"));

        assertThat(corpus.talkturns()).map(Talkturn::text).containsExactly("\"Oh, he said.", "What now?");
        assertThat(codes(corpus)).contains("quotes_plain");
    }

    @Test
    void aHugeLineWithoutCellsIsRefusedInAShortSentence() throws IOException {
        Path file = file("one_line.csv", "conversation,speaker,text\n1," + "lorem ".repeat(200_000));

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line().length()).isLessThan(500));
    }

    @Test
    void deeplyNestedJsonIsRefused() throws IOException {
        Path file = file("deep.json", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));

        assertThatThrownBy(() -> read(file)).isInstanceOf(UserError.class);
    }

    @Test
    void timesThatRunBackwardsAmongTalkturnsWithoutTimesAreTold() throws IOException {
        Corpus corpus = read(file("b.csv", """
                conversation,speaker,start,end,text
                k1,ana,5.0,6.0,first
                k1,bo,,,second
                k1,ana,2.0,2.5,third
                """));

        assertThat(corpus.talkturns()).extracting(Talkturn::text).containsExactly("first", "second", "third");
        assertThat(corpus.report().notes())
                .extracting(ImportNote::code, ImportNote::line)
                .contains(tuple("times_backwards", 4));
    }

    @Test
    void thousandsOfNotesAreOneGroupThatKnowsTheirNumber() throws IOException {
        int rows = 2500;
        StringBuilder table = new StringBuilder("conversation,speaker,start,end,text\n");
        for (int i = 0; i < rows; i++) {
            table.append("k").append(i).append(",ana,2,1,word\n");
        }
        List<NoteGroup> groups =
                NoteGroup.of(read(file("many.csv", table.toString())).report().notes());

        assertThat(groups)
                .extracting(NoteGroup::code, NoteGroup::times)
                .containsExactly(tuple("end_before_start", rows));
        assertThat(groups.getFirst().notes()).hasSizeLessThan(rows);
    }

    @Test
    void framesOfFacesAreNoTalkturnsAndTheWayOutIsSaid() throws IOException {
        Path file = file("face.csv", "frame, timestamp, confidence, success, AU06_c\n1, 0.0, 0.9, 1, 0\n");

        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.what()).contains("OpenFace");
            assertThat(error.wayOut()).contains("talkturn weave");
        });
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    private static Corpus read(Path source) {
        return Importers.standard().recognise(List.of(source)).read(ImportRequest.of(source), Progress.NONE);
    }

    private static List<String> codes(Corpus corpus) {
        return corpus.report().notes().stream().map(ImportNote::code).toList();
    }
}
