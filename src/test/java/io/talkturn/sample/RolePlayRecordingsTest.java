package io.talkturn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Word;
import io.talkturn.foundation.Progress;
import io.talkturn.sound.Peaks;
import io.talkturn.sound.SoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The role play sounds where its words are, and is small. */
final class RolePlayRecordingsTest {
    @TempDir
    private Path folder;

    @Test
    void everyConversationSoundsWhereItsWordsAre() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("recordings")).resolve("01-damp-wall.wav");
        Files.writeString(kept, "what is there stays");
        Sample.ROLE_PLAY.record(folder, RolePlay.SEED, Progress.NONE);

        List<Conversation> conversations = RolePlay.generate(RolePlay.SEED).conversations();
        assertThat(bytes()).isLessThan(27_000_000);
        assertThat(kept).hasContent("what is there stays");
        for (Conversation conversation : conversations.subList(1, conversations.size())) {
            SoundFile file = SoundFile.open(folder.resolve("recordings").resolve(conversation.id() + ".wav"));
            double last = conversation.talkturns().stream()
                    .mapToDouble(t -> t.words().getLast().end())
                    .max()
                    .orElseThrow();
            assertThat(file.seconds()).isCloseTo(last + 0.6, within(0.01));
        }
        Conversation second = conversations.get(1);
        SoundFile file = SoundFile.open(folder.resolve("recordings").resolve(second.id() + ".wav"));
        Word word = second.talkturns().getFirst().words().getFirst();
        assertThat(Peaks.of(file, word.start(), word.end(), 1).largest()).isGreaterThan(0.1f);
        assertThat(Peaks.of(file, 0, word.start() - 0.05, 1).largest()).isLessThan(0.02f);
    }

    private long bytes() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("recordings"))) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
