package io.talkturn.ui;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportNote.Severity;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small invented corpus for tests of the window: scenes of two speakers with labels, gaps and features. */
public final class SceneCorpus {
    private static final List<String> TITLES = List.of(
            "the landlord",
            "the parcel",
            "the reunion",
            "the form",
            "the exam",
            "the birthday",
            "the delayed train",
            "the neighbour's dog",
            "the lost keys",
            "the job interview",
            "the broken heater",
            "the surprise visit",
            "the last bus and everything that came after it");
    private static final List<String> SENTENCES = List.of(
            "I have been waiting in this line for an hour.",
            "Nobody told me about a form.",
            "You did that for me? Thank you so much!",
            "I don't know what to say any more.",
            "It is the blue one by the door.",
            "Please sit down, it will not take long.",
            "So I go back to the end of the line, is that it?",
            "I got the letter this morning.");
    private static final int TURNS = 12;

    private SceneCorpus() {}

    /** Thirteen conversations of twelve talkturns, 4 classes, a scale, two features; speakers a0..a5 in pairs. */
    public static Corpus make(String name, String title) {
        Random random = new Random(7);
        List<Conversation> conversations = new ArrayList<>();
        Map<String, Partition> partitions = new LinkedHashMap<>();
        for (int c = 0; c < TITLES.size(); c++) {
            String id = "c%02d".formatted(c);
            conversations.add(new Conversation(id, TITLES.get(c), turns(id, c, random)));
            partitions.put(id, c < 8 ? Partition.TRAIN : c < 10 ? Partition.DEV : Partition.TEST);
        }
        int rows = TITLES.size() * TURNS;
        int[] emotion = random.ints(rows, -1, 4).toArray();
        double[] valence =
                random.doubles(rows, 1, 5).map(v -> v < 1.2 ? Double.NaN : v).toArray();
        double[] brow =
                random.doubles(rows, 0, 5).map(v -> v < 0.3 ? Double.NaN : v).toArray();
        double[] tone = random.doubles(rows).toArray();
        return new Corpus(
                new CorpusInfo(name, title, true, "generator", "invented for tests", "2026-01-01T00:00:00Z", "0.1.0"),
                conversations,
                List.of(
                        new ClassLabel("emotion", List.of("angry", "happy", "neutral", "sad"), emotion),
                        new NumberLabel("valence", 1, 5, valence)),
                List.of(new Feature("au05", "intensity 0-5", brow), new Feature("tone_angry", "probability", tone)),
                partitions,
                new ImportReport(3, TITLES.size(), rows, notes()));
    }

    private static List<ImportNote> notes() {
        List<ImportNote> notes = new ArrayList<>(Collections.nCopies(
                4,
                new ImportNote(
                        "bad_time",
                        Severity.WARN,
                        "scenes.csv",
                        17,
                        "Row 17: “later” in start is no time; the talkturn was kept without it.")));
        notes.add(new ImportNote("empty_row", Severity.INFO, "scenes.csv", 40, "Line 40 is empty and was left out."));
        return notes;
    }

    private static List<Talkturn> turns(String id, int number, Random random) {
        List<Talkturn> turns = new ArrayList<>();
        double time = 0;
        for (int t = 0; t < TURNS; t++) {
            String text = number == 3 && t == 5 ? "" : SENTENCES.get(random.nextInt(SENTENCES.size()));
            String speaker = "a" + (number % 3 * 2 + t % 2);
            double end = time + 2 + random.nextDouble() * 4;
            String narrative =
                    number < 9 && !text.isEmpty() ? "the woman said " + text.toLowerCase(java.util.Locale.ROOT) : null;
            turns.add(new Talkturn(id + "-" + t, speaker, time, end, text, narrative, List.of()));
            time = end + 0.4;
        }
        return turns;
    }

    /** A project folder with this corpus in it, closed again. */
    public static Path project(Path folder) {
        try (Project project = Project.create(folder, "role-play sample")) {
            CorpusFolder.write(make("role-play", "Role-play"), project.freeCorpusFolder("role-play"));
        }
        return folder;
    }
}
