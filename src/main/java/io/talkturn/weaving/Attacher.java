package io.talkturn.weaving;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Track;
import io.talkturn.corpus.Word;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.monah.Action;
import io.talkturn.monah.FaceMeasures;
import io.talkturn.monah.FrameTable;
import io.talkturn.monah.Measurer;
import io.talkturn.monah.WeaveSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** Reads files of measurements, cuts them to talkturns and fills the features of a corpus. */
final class Attacher {
    private final Corpus corpus;
    private final WeaveSettings settings;
    private final FeatureColumns columns;
    private final ImportNotes notes;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Integer, List<Word>> words = new HashMap<>();
    private long frames;

    /** Fills {@code columns} for the talkturns of {@code corpus}, in which speakers are those that people put right. */
    Attacher(Corpus corpus, WeaveSettings settings, FeatureColumns columns, ImportNotes notes) {
        this.corpus = corpus;
        this.settings = settings;
        this.columns = columns;
        this.notes = notes;
    }

    /** When faces were seen in the files that were read. */
    List<Track> tracks() {
        return tracks;
    }

    /** The words that were read, by row. */
    Map<Integer, List<Word>> words() {
        return words;
    }

    /** How many frames were read. */
    long frames() {
        return frames;
    }

    /**
     * Reads all files.
     *
     * @throws UserError where a file cannot be read, or no file belongs to anybody
     */
    void attach(List<Attachment> sources, Progress progress) {
        List<Attachment> complete =
                sources.stream().filter(Attachment::isComplete).toList();
        sources.stream().filter(s -> !s.isComplete()).forEach(this::leaveOut);
        if (complete.isEmpty() && !sources.isEmpty()) {
            throw new UserError(
                    "It is not clear to whom any of the " + sources.size() + " files belongs.",
                    sources.getFirst().file(),
                    "Name files by conversation and speaker, or give a table with --map: see “talkturn weave --help”.");
        }
        actions(complete).forEach((conversation, files) -> attachFaces(conversation, files, progress));
        for (Attachment source : complete) {
            switch (source.kind()) {
                case TONE -> count(source, new ToneFile(corpus, notes).read(source, columns, progress));
                case TIMED -> count(source, timed().read(source, columns, progress));
                case WORDS -> count(source, new WordsFile(corpus, notes).read(source, words, progress));
                case ACTIONS -> {}
            }
        }
    }

    private TimedFile timed() {
        return new TimedFile(corpus, settings.thresholds().tracking().framesPerSecond(), notes);
    }

    private void leaveOut(Attachment source) {
        notes.warn(
                "unassigned_file",
                String.valueOf(source.file().getFileName()),
                null,
                "It is not clear to whom the file belongs"
                        + (source.conversation() == null
                                ? "; no conversation has its name."
                                : " in " + source.conversation() + "; no speaker has its name."));
    }

    private void count(Attachment source, int talkturns) {
        if (talkturns == 0) {
            notes.warn(
                    "file_without_talkturns",
                    String.valueOf(source.file().getFileName()),
                    null,
                    "Nothing in the file belongs to a talkturn.");
        }
    }

    /** Conversation to speaker to file. */
    private static Map<String, Map<String, Attachment>> actions(List<Attachment> sources) {
        Map<String, Map<String, Attachment>> files = new LinkedHashMap<>();
        for (Attachment source : sources) {
            if (source.kind() == SourceKind.ACTIONS) {
                String conversation = Objects.requireNonNull(source.conversation());
                String speaker = Objects.requireNonNull(source.speaker());
                Attachment other = files.computeIfAbsent(conversation, c -> new LinkedHashMap<>())
                        .put(speaker, source);
                if (other != null) {
                    throw new UserError(
                            "Two files would be the frames of " + speaker + " in " + conversation + ": "
                                    + other.file().getFileName() + " and "
                                    + source.file().getFileName() + ".",
                            source.file(),
                            "Say which one it is with a table: --map.");
                }
            }
        }
        return files;
    }

    private void attachFaces(String id, Map<String, Attachment> files, Progress progress) {
        int number = number(id);
        Conversation conversation = corpus.conversations().get(number);
        Map<String, FrameTable> videos = new LinkedHashMap<>();
        files.forEach((speaker, source) -> videos.put(speaker, frames(id, speaker, source, progress)));
        List<FaceMeasures> faces = Measurer.of(settings.mode(), settings.thresholds())
                .faces(SpokenTurns.of(conversation, settings.mode()), videos);
        Map<String, Set<Action>> measurable = new HashMap<>();
        videos.forEach((speaker, video) -> measurable.put(speaker, video.measurable()));
        int without = 0;
        for (int i = 0; i < faces.size(); i++) {
            Set<Action> seen = measurable.get(conversation.talkturns().get(i).speaker());
            if (seen != null) {
                MeasuredFeatures.put(columns, corpus.firstRow(number) + i, faces.get(i), seen);
                without += faces.get(i).frames() == 0 ? 1 : 0;
            }
        }
        if (without > 0) {
            notes.warn(
                    "talkturns_without_frames",
                    id,
                    null,
                    id + ": " + without + " of " + faces.size()
                            + " talkturns without a frame that shows a face; what faces do there is missing.");
        }
    }

    private int number(String conversation) {
        for (int c = 0; c < corpus.conversations().size(); c++) {
            if (corpus.conversations().get(c).id().equals(conversation)) {
                return c;
            }
        }
        throw new UserError(
                "There is no conversation “" + conversation + "”.",
                "The ids stand in the first column of turns.jsonl.");
    }

    private FrameTable frames(String conversation, String speaker, Attachment source, Progress progress) {
        OpenFaceFile table = new OpenFaceFile(source.file(), FrameReading.of(source, settings));
        SortedMap<Integer, FrameTable> faces = table.read(progress);
        table.tell(notes);
        Integer wanted = source.face();
        int face = wanted == null ? OpenFaceFile.mainFace(faces) : wanted;
        FrameTable found = faces.get(face);
        String name = String.valueOf(source.file().getFileName());
        if (found == null) {
            throw new UserError(
                    "The table has no face " + face + "; it has " + faces.keySet() + ".",
                    source.file(),
                    "Choose another face in the table of files.");
        }
        int all = faces.values().stream().mapToInt(FrameTable::size).sum();
        frames += all;
        if (faces.size() > 1) {
            notes.warn(
                    "several_faces",
                    name,
                    null,
                    "The table has " + faces.size() + " faces; face " + face + " was read, " + (all - found.size())
                            + " rows of others were left out.");
        }
        int usable = OpenFaceFile.seen(found);
        if (usable < found.size()) {
            notes.info(
                    "failed_frames",
                    name,
                    null,
                    (found.size() - usable) + " of " + found.size() + " frames show no face.");
        }
        tracks.add(new Track(conversation, speaker, name, found.size(), usable, Stretches.seen(found)));
        return found;
    }
}
