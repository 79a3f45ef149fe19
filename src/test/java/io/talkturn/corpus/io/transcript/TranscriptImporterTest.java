package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transcripts of all formats have in common: folders, partitions, files that are damaged or of another format. */
final class TranscriptImporterTest {
    private static final String SRT = "1\n00:00:00,500 --> 00:00:02,250\nGood morning.\n";

    @TempDir
    Path folder;

    @Test
    void aFolderIsACorpusAndItsFoldersArePartitions() {
        Imported.file(folder, "train/a.srt", SRT);
        Imported.file(folder, "dev/b.srt", SRT);
        Imported.file(folder, "c.srt", SRT);

        Corpus corpus = Imported.of(folder).corpus();

        assertThat(corpus.partitions())
                .containsEntry("a", Partition.TRAIN)
                .containsEntry("b", Partition.DEV)
                .containsEntry("c", Partition.NONE);
    }

    @Test
    void conversationsOfOneNameGetThatOfTheirFolder() {
        Imported.file(folder, "train/a.srt", SRT);
        Imported.file(folder, "test/a.srt", SRT);

        Imported found = Imported.of(folder);

        assertThat(found.corpus().partitions().keySet()).containsExactlyInAnyOrder("a", "train_a");
        assertThat(found.codes()).contains("ids_restart");
    }

    @Test
    void aDamagedFileOfAFolderIsLeftOutAndTold() {
        Imported.file(
                folder, "a.TextGrid", "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0\n4\n<exists>\n1\n");
        Imported.file(
                folder,
                "b.TextGrid",
                "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0\n4\n<exists>\n1\n\"IntervalTier\"\n\"Anna\"\n0\n4\n1\n0\n4\n\"good day\"\n");

        Imported found = Imported.of(folder);

        assertThat(found.turns()).containsExactly("Anna 0.00-4.00 good day");
        assertThat(found.codes()).contains("file_skipped");
    }

    @Test
    void filesOfOtherFormatsAreTold() {
        Imported.file(folder, "a.srt", SRT);
        Imported.file(folder, "a.wav", "RIFF");
        Imported.file(folder, "b.wav", "RIFF");
        Imported.file(folder, "notes.md", "Nothing.");

        assertThat(Imported.of(folder).leftOut()).containsExactly("notes.md", "2 files *.wav");
    }

    @Test
    void ofTheFormatsThatOneToolWroteTheRichestIsTaken() {
        Imported.file(folder, "a.srt", SRT);
        Imported.file(folder, "a.tsv", "start\tend\ttext\n500\t2250\tGood morning.\n");
        Imported.file(
                folder,
                "a.json",
                "{\"text\": \"\", \"segments\": [{\"start\": 0.5, \"end\": 2.25, \"text\": \" Good morning.\"}]}");

        assertThat(Imported.of(folder).format()).isEqualTo("whisper");
        assertThat(Imported.of(folder).leftOut()).contains("a.srt", "a.tsv");
    }

    @Test
    void formatsOfDifferentConversationsAreRefusedTogether() {
        Imported.file(folder, "a.srt", SRT);
        Imported.file(folder, "b.tsv", "start\tend\ttext\n500\t2250\tGood morning.\n");

        assertThat(Imported.refusal(folder)).contains("2 corpora of different formats");
    }

    @Test
    void speechAtAnImpossiblePaceIsTold() {
        Imported found = Imported.of(
                Imported.file(
                        folder,
                        "a.srt",
                        "1\n00:00:00,500 --> 00:20:02,250\nGood.\n\n2\n00:30:00,500 --> 00:50:02,250\nDay.\n\n3\n01:00:00,500 --> 01:20:02,250\nSo.\n"));

        assertThat(found.codes()).contains("speech_rate");
    }

    @Test
    void wordsWithoutTimesComeBackFromTheCorpusFolder() {
        Imported found = Imported.of(Imported.file(
                folder,
                "a.json",
                "{\"segments\": [{\"start\": 0.5, \"end\": 2.25, \"text\": \"On 13\", \"words\": [{\"word\": \"On\", \"start\": 0.5,"
                        + " \"end\": 0.7}, {\"word\": \"13\"}]}]}"));
        Path corpus = folder.resolve("corpus");

        CorpusFolder.write(found.corpus(), corpus);

        assertThat(new Imported(CorpusFolder.read(corpus), "").words(0)).containsExactly("On 0.50-0.70", "13 ?");
    }
}
