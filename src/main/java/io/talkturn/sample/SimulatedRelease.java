package io.talkturn.sample;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a folder of the form of the IEMOCAP release with nonsense in it, to measure and test the import at full size: no
 * word of the corpus is in it. The same seed writes the same files.
 *
 * @param dialogues how many, spread over five sessions; the release has 151
 * @param talkturns how many in all; the release has 10,039
 */
public record SimulatedRelease(int dialogues, int talkturns, long seed) {
    private static final int SESSIONS = 5;
    private static final List<String> WORDS = List.of(
            "lamp", "bread", "harbour", "slowly", "never", "again", "the", "a", "was", "over", "bicycle", "ladder",
            "soup", "paper", "window", "eleven", "maybe", "Tuesday", "orchard", "green", "bring", "found", "under",
            "because");
    private static final List<String> EMOTIONS = List.of("neu", "hap", "exc", "ang", "sad", "fru", "xxx");
    private static final List<String> CATEGORIES =
            List.of("Neutral", "Happiness", "Excited", "Anger", "Sadness", "Frustration", "Other");

    /** The size of the real release. */
    public static SimulatedRelease fullSize() {
        return new SimulatedRelease(151, 10_039, 1);
    }

    /**
     * Writes the folder {@code IEMOCAP_full_release} below another.
     *
     * @return the folder that was written
     */
    public Path write(Path below, Progress progress) {
        Path release = below.resolve("IEMOCAP_full_release");
        Random random = new Random(seed);
        int written = 0;
        for (int d = 0; d < dialogues; d++) {
            progress.step("Writing dialogues", d, dialogues);
            int upTo = (int) ((long) talkturns * (d + 1) / dialogues);
            writeDialogue(release, d, upTo - written, random);
            written = upTo;
        }
        return release;
    }

    private void writeDialogue(Path release, int number, int turns, Random random) {
        int session = 1 + number * SESSIONS / dialogues;
        String id = String.format(Locale.ROOT, "Ses%02d%s_impro%02d", session, number % 2 == 0 ? "F" : "M", number);
        Path folder = release.resolve("Session" + session);
        Dialogue dialogue = new Dialogue(
                id, folder.resolve("sentences").resolve("ForcedAlignment").resolve(id), random);
        for (int turn = 0; turn < turns; turn++) {
            dialogue.add(turn);
        }
        write(folder.resolve("dialog").resolve("EmoEvaluation").resolve(id + ".txt"), dialogue.evaluation.toString());
        write(
                folder.resolve("dialog").resolve("transcriptions").resolve(id + ".txt"),
                dialogue.transcription.toString());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
    }

    /** A dialogue being written; its talkturns follow each other without overlap. */
    private static final class Dialogue {
        private final String id;
        private final Path alignments;
        private final Random random;
        private final StringBuilder evaluation =
                new StringBuilder("% [START_TIME - END_TIME] TURN_NAME EMOTION [V, A, D]\n\n");
        private final StringBuilder transcription = new StringBuilder();
        private double time = 1;

        Dialogue(String id, Path alignments, Random random) {
            this.id = id;
            this.alignments = alignments;
            this.random = random;
        }

        void add(int turn) {
            String name = String.format(Locale.ROOT, "%s_%s%03d", id, turn % 2 == 0 ? "F" : "M", turn / 2);
            List<String> words = words();
            double start = time;
            double end = align(name, words, start);
            time = end + 0.2 + random.nextInt(100) / 100.0;
            transcription.append(
                    String.format(Locale.ROOT, "%s [%08.4f-%08.4f]: %s.\n", name, start, end, String.join(" ", words)));
            evaluate(name, start, end);
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            for (int left = 2 + random.nextInt(20); left > 0; left--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            return words;
        }

        /** Writes the words with their frames and says when the talkturn ends. */
        private double align(String name, List<String> words, double start) {
            StringBuilder text = new StringBuilder("\t SFrm  EFrm    SegAScr Word\n");
            text.append(String.format(Locale.ROOT, "\t%5d %5d %10d <s>\n", 0, 9, -12_000));
            int frame = 10;
            for (String word : words) {
                int last = frame + 10 + random.nextInt(40);
                text.append(String.format(
                        Locale.ROOT, "\t%5d %5d %10d %s\n", frame, last, -30_000, word.toUpperCase(Locale.ROOT)));
                frame = last + 1;
            }
            text.append(String.format(
                    Locale.ROOT, "\t%5d %5d %10d </s>\n Total score:    -500000\n", frame, frame + 9, -9));
            write(alignments.resolve(name + ".wdseg"), text.toString());
            return start + (frame + 10) / 100.0;
        }

        private void evaluate(String name, double start, double end) {
            int emotion = random.nextInt(EMOTIONS.size());
            evaluation.append(String.format(
                    Locale.ROOT,
                    "[%.4f - %.4f]\t%s\t%s\t[%.4f, %.4f, %.4f]\n",
                    start,
                    end,
                    name,
                    EMOTIONS.get(emotion),
                    scale(),
                    scale(),
                    scale()));
            for (int annotator = 2; annotator <= 4; annotator++) {
                int named = random.nextInt(4) == 0 ? random.nextInt(CATEGORIES.size()) : emotion;
                evaluation
                        .append("C-E")
                        .append(annotator)
                        .append(":\t")
                        .append(CATEGORIES.get(named))
                        .append(";\t()\n");
            }
            evaluation.append("A-E3:\tval 3; act 2; dom  3;\t()\n\n");
        }

        private double scale() {
            return 1 + random.nextInt(9) / 2.0;
        }
    }
}
