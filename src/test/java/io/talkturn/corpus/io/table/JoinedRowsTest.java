package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are pieces of talkturns, as recognisers write them. */
final class JoinedRowsTest {
    @TempDir
    private Path folder;

    private Path table;

    @BeforeEach
    void pieces() throws IOException {
        table = Files.writeString(folder.resolve("pieces.csv"), """
                conversation,speaker,start,end,text,emotion
                c1,ana,0.0,0.6,Did you,
                c1,ana,0.7,1.4,bring the kite?,joy
                c1,bo,1.5,2.1,I did,neutral
                c1,ana,1.9,2.3,Oh,joy
                c1,bo,2.4,3.0,and the string.,neutral
                c1,bo,3.1,3.6,No,anger
                c2,ana,3.7,4.2,Well,joy
                """);
    }

    private Corpus read(Double seconds) {
        return new TableImporter().read(ImportRequest.of(table).joining(seconds), Progress.NONE);
    }

    private static List<String> said(Corpus corpus) {
        return corpus.talkturns().stream()
                .map(turn -> turn.speaker() + " " + turn.start() + "-" + turn.end() + " " + turn.text())
                .toList();
    }

    @Test
    void shortRowsAreKeptAndJoiningIsOffered() {
        Corpus corpus = read(null);
        assertThat(corpus.talkturns()).hasSize(7);
        assertThat(corpus.report().notes())
                .filteredOn(note -> note.code().equals("short_talkturns"))
                .extracting(ImportNote::reason)
                .singleElement()
                .asString()
                .contains("--join");
    }

    @Test
    void neighboursOfOneSpeakerBecomeOneTalkturnUnlessTheirValuesDiffer() {
        Corpus corpus = read(0.5);
        assertThat(said(corpus))
                .as("an overlap stays one, another class is another talkturn, conversations are apart")
                .containsExactly(
                        "ana 0.0-1.4 Did you bring the kite?",
                        "bo 1.5-3.0 I did and the string.",
                        "ana 1.9-2.3 Oh",
                        "bo 3.1-3.6 No",
                        "ana 3.7-4.2 Well");
        ClassLabel emotion = (ClassLabel) corpus.label("emotion").orElseThrow();
        assertThat(emotion.classes().get(emotion.at(0))).isEqualTo("joy");
        assertThat(corpus.report().notes()).extracting(ImportNote::code).contains("joined");
        assertThat(corpus.talkturns()).extracting(Talkturn::id).doesNotHaveDuplicates();
        assertThat(read(0.0).talkturns()).as("0 joins nothing").hasSize(7);
    }

    @Test
    void aPauseThatJoinsNothingIsTold() {
        assertThat(read(0.01).talkturns()).hasSize(7);
        assertThat(read(0.01).report().notes())
                .filteredOn(note -> note.code().equals("nothing_joined"))
                .extracting(ImportNote::reason)
                .singleElement()
                .asString()
                .contains("0.01 s");
        assertThat(read(0.5).report().notes()).extracting(ImportNote::code).doesNotContain("nothing_joined");
    }
}
