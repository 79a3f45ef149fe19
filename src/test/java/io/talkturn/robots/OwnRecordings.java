package io.talkturn.robots;

import io.talkturn.TestData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Conversations as somebody annotated them in ELAN, each with its recording, which is silence of the right length. */
final class OwnRecordings {
    private static final String MADE = "own/elan/kitchen.eaf";
    /** Training needs a conversation for every partition. */
    private static final List<String> PLACES = List.of("kitchen", "garden", "hall", "stairs");

    private static final float RATE = 8000;
    private static final int SECONDS = 26;

    private OwnRecordings() {}

    /** Writes them into a folder. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String kitchen = Files.readString(TestData.fixtures(MADE));
        for (String place : PLACES) {
            Files.writeString(folder.resolve(place + ".eaf"), kitchen.replace("kitchen.wav", place + ".wav"));
            silence(folder.resolve(place + ".wav"));
        }
        return folder;
    }

    private static void silence(Path file) throws IOException {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        int frames = (int) RATE * SECONDS;
        byte[] nothing = new byte[frames * format.getFrameSize()];
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(nothing), format, frames)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /** The files of the folder. */
    static List<Path> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
