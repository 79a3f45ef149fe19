package io.talkturn.sample;

import io.talkturn.corpus.Conversation;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.sample.Story.Play;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Simulated recordings of the role play: a WAV file a conversation, 8,000 frames a second of 8 bits µ-law, 25 MB in all. */
final class RolePlayRecordings {
    private static final AudioFormat MADE = new AudioFormat(Tones.RATE, 16, 1, true, false);
    private static final AudioFormat KEPT =
            new AudioFormat(Encoding.ULAW, Tones.RATE, Byte.SIZE, 1, 1, Tones.RATE, false);

    /** Seconds after the last word. */
    private static final double AFTER = 0.6;

    private final long seed;
    private final Path folder;

    /** @param folder where recordings are to be; what is there stays */
    RolePlayRecordings(long seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
    }

    void make(Progress progress) {
        RolePlay made = new RolePlay(seed, RolePlay.RATER_NOISE);
        List<Play> plays = made.plays();
        List<Conversation> conversations = made.corpus().conversations();
        for (int i = 0; i < plays.size(); i++) {
            progress.step("Making simulated recordings", i, plays.size());
            Path file = folder.resolve(plays.get(i).id() + ".wav");
            if (!Files.exists(file)) {
                write(file, tones(plays.get(i), conversations.get(i), i));
            }
        }
    }

    private byte[] tones(Play play, Conversation conversation, int number) {
        double end = conversation.talkturns().stream()
                .mapToDouble(t -> t.words().getLast().end())
                .max()
                .orElse(0);
        Tones tones = new Tones(end + AFTER, seed + number);
        for (int i = 0; i < play.turns().size(); i++) {
            tones.say(play.turns().get(i), conversation.talkturns().get(i).words());
        }
        return tones.samples();
    }

    private static void write(Path file, byte[] samples) {
        AudioInputStream made =
                new AudioInputStream(new ByteArrayInputStream(samples), MADE, samples.length / MADE.getFrameSize());
        AtomicFiles.write(file, out -> {
            try (AudioInputStream kept = AudioSystem.getAudioInputStream(KEPT, made)) {
                AudioSystem.write(kept, AudioFileFormat.Type.WAVE, out);
            }
        });
    }
}
