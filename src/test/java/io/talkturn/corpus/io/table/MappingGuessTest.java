package io.talkturn.corpus.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MappingGuessTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({
        "Dialogue_ID, Speaker, StartTime, EndTime, Utterance",
        "conversation id, speaker id, start time, end time, transcript",
        "session, participant, onset, offset, text",
        "video_id, who, begin, end, sentence",
        "Recording, Person, tmin, tmax, Words",
    })
    void columnsAreKnownByTheWordsThatPeopleUse(
            String conversation, String speaker, String start, String end, String text) throws IOException {
        TableMapping mapping = guess(String.join(",", conversation, speaker, start, end, text)
                + "\n1,ana,0,1,Hello there.\n1,bo,1,2,What is it?\n2,cy,0,1,Nothing much.\n");

        assertThat(mapping.column(ColumnRole.CONVERSATION)).hasValue(conversation);
        assertThat(mapping.column(ColumnRole.SPEAKER)).hasValue(speaker);
        assertThat(mapping.column(ColumnRole.START)).hasValue(start);
        assertThat(mapping.column(ColumnRole.END)).hasValue(end);
        assertThat(mapping.column(ColumnRole.TEXT)).hasValue(text);
        assertThat(mapping.problem()).isEmpty();
    }

    @Test
    void labelsFeaturesAndRunningNumbersAreToldApart() throws IOException {
        TableMapping mapping = guess("""
                id,call,speaker,text,emotion,arousal,pitch,tone_sad,AU5_r,comment
                1,a,ana,Hello there.,joy,1,100.5,0.2,0.1,
                2,a,bo,What is it?,fear,9,120.25,0.4,2.5,loud laughter in the room
                3,b,ana,Nothing much.,joy,5,99,0.6,5,
                4,b,bo,So be it.,joy,4,99,0.8,0,
                """);

        assertThat(mapping.of("id").role()).isEqualTo(ColumnRole.IGNORE);
        assertThat(mapping.of("comment").role()).isEqualTo(ColumnRole.IGNORE);
        assertThat(mapping.of("emotion"))
                .isEqualTo(ColumnMapping.classes("emotion", "emotion", List.of("fear", "joy")));
        assertThat(mapping.of("arousal")).isEqualTo(ColumnMapping.number("arousal", "arousal", 1, 9));
        assertThat(mapping.of("pitch")).isEqualTo(ColumnMapping.feature("pitch", "pitch", ""));
        assertThat(mapping.of("tone_sad").unit()).isEqualTo("probability");
        assertThat(mapping.of("AU5_r")).isEqualTo(ColumnMapping.feature("AU5_r", "au05", "intensity 0-5"));
    }

    @Test
    void aColumnOfSentencesIsTheTextWhateverItsName() throws IOException {
        TableMapping mapping =
                guess("grp,x7\n1,Hello there my friend.\n1,What do you want now?\n2,Nothing at all today.\n");

        assertThat(mapping.column(ColumnRole.TEXT)).hasValue("x7");
    }

    @Test
    void aColumnCalledSplitIsThePartitionOnlyIfItHoldsPartitions() throws IOException {
        assertThat(guess("c,text,split\n1,Hello you there.,train\n2,Hi to you.,dev\n")
                        .column(ColumnRole.PARTITION))
                .hasValue("split");
        assertThat(guess("c,text,split\n1,Hello you there.,left\n2,Hi to you.,right\n")
                        .column(ColumnRole.PARTITION))
                .isEmpty();
    }

    @Test
    void theRealMeldReadAsAnyTableIsMappedRightly() {
        Path meld = TestData.corpora("meld/dev_sent_emo.csv");

        TableMapping mapping =
                new TableImporter().sample(List.of(meld), Progress.NONE).mapping();

        assertThat(mapping.columns())
                .filteredOn(c -> c.role() != ColumnRole.IGNORE)
                .map(c -> c.column() + "=" + c.role())
                .containsExactlyInAnyOrder(
                        "Utterance=TEXT",
                        "Speaker=SPEAKER",
                        "Emotion=CLASS_LABEL",
                        "Sentiment=CLASS_LABEL",
                        "Dialogue_ID=CONVERSATION",
                        "Utterance_ID=TALKTURN",
                        "StartTime=START",
                        "EndTime=END");
    }

    @Test
    void theSampleShowsWhatStandsInTheColumns() throws IOException {
        Path file = Files.writeString(temporary.resolve("t.csv"), "c,text,mood\n1,Hello you there.,joy\n1,No.,\n");

        TableSample sample = new TableImporter().sample(List.of(file), Progress.NONE);

        assertThat(sample.rows()).isEqualTo(2);
        assertThat(sample.firstRows().getFirst()).containsExactly("1", "Hello you there.", "joy");
        assertThat(sample.columns().getLast().filled()).isEqualTo(1);
        assertThat(sample.columns().getLast().examples()).containsExactly("joy");
    }

    private TableMapping guess(String csv) throws IOException {
        Path file = Files.writeString(temporary.resolve("table.csv"), csv);
        return new TableImporter().sample(List.of(file), Progress.NONE).mapping();
    }
}
