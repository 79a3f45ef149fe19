package io.talkturn.corpus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Taken;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transcripts and their recordings, chosen or dropped together as people do. */
final class GivenFilesTest {
    private static final String SAID = "1\n00:00:00,500 --> 00:00:02,000\n[Ana]: Good morning.\n\n";

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Corpus read(Path... given) {
        return Importers.standard().corpus(GivenFiles.of(List.of(given)), Progress.NONE);
    }

    @Test
    void aRecordingThatIsGivenAlongIsThatOfTheConversationOfItsName() throws IOException {
        Path sound = file("two.WAV", "RIFF");
        Corpus corpus = read(sound, file("one.srt", SAID), file("two.srt", SAID), file("other.mp4", "x"));

        assertThat(corpus.conversations())
                .extracting(Conversation::id, Conversation::media)
                .containsExactly(tuple("one", null), tuple("two", sound.toString()));
        assertThat(corpus.report().taken())
                .extracting(Taken::name, Taken::as)
                .contains(tuple("two.WAV", "recording of two"), tuple("other.mp4", Taken.LEFT_OUT));
        Path target = folder.resolve("corpus");
        CorpusFolder.write(corpus, target);
        assertThat(new Recordings(corpus, MediaFile.read(target))
                        .list()
                        .getLast()
                        .path())
                .isEqualTo(sound);
    }

    @Test
    void oneRecordingOfOneConversationNeedsNoName() throws IOException {
        Path sound = file("H4N-0042.wav", "RIFF");
        assertThat(read(file("one.srt", SAID), sound).conversations().getFirst().media())
                .isEqualTo(sound.toString());
    }

    @Test
    void aRecordingAloneIsRefusedWithWhatHelps() throws IOException {
        Path sound = file("two.wav", "RIFF");
        assertThatThrownBy(() -> read(sound))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a recording")
                .extracting(thrown -> ((UserError) thrown).wayOut())
                .asString()
                .contains("WhisperX");
    }
}
