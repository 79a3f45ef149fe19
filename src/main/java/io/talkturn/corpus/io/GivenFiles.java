package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that a person gives for an import: what is said, and the recordings of it that were given along.
 *
 * @param sources what an importer reads: files, or one folder
 * @param recordings files of sound or pictures
 */
public record GivenFiles(List<Path> sources, List<Path> recordings) {
    public GivenFiles {
        sources = List.copyOf(sources);
        recordings = List.copyOf(recordings);
    }

    /**
     * Tells the recordings among them from the rest.
     *
     * @throws UserError where there is nothing but recordings
     */
    public static GivenFiles of(List<Path> given) {
        List<Path> recordings = given.stream()
                .filter(path -> Files.isRegularFile(path) && Recordings.isRecording(path))
                .toList();
        List<Path> sources =
                given.stream().filter(path -> !recordings.contains(path)).toList();
        if (sources.isEmpty() && !recordings.isEmpty()) {
            throw new UserError(
                    "This is a recording, and Talkturn does not write down what is said in one.",
                    recordings.getFirst(),
                    "Transcribe it, as with WhisperX or in ELAN, and import what that writes; the recording can be given"
                            + " along with it.");
        }
        return new GivenFiles(sources, recordings);
    }

    /** The corpus that was read of the sources, with the recordings, and told what each was taken for. */
    public Corpus with(Corpus read) {
        if (recordings.isEmpty()) {
            return read;
        }
        Map<String, Path> byConversation = new LinkedHashMap<>();
        List<Taken> taken = new ArrayList<>(read.report().taken());
        for (Path recording : recordings) {
            String name = String.valueOf(recording.getFileName());
            Optional<String> whose = whose(recording, read).filter(id -> !byConversation.containsKey(id));
            whose.ifPresent(
                    id -> byConversation.put(id, recording.toAbsolutePath().normalize()));
            taken.add(whose.map(id -> new Taken(Part.FILE, name, "recording of " + id, ""))
                    .orElseGet(() ->
                            Taken.leftOut(Part.FILE, name, "a recording, of none of the conversations by its name")));
        }
        List<Conversation> conversations = read.conversations().stream()
                .map(talk -> {
                    @Nullable Path recording = byConversation.get(talk.id());
                    return recording == null
                            ? talk
                            : new Conversation(talk.id(), talk.title(), talk.talkturns(), recording.toString());
                })
                .toList();
        ImportReport report = read.report();
        return read.withContent(read.info(), conversations, read.labels(), read.features())
                .withReport(new ImportReport(
                        report.files(),
                        report.conversations(),
                        report.talkturns(),
                        report.notes(),
                        taken,
                        report.rows(),
                        report.leftOut()));
    }

    /** The conversation that a source names it for, else the one of its name, else the only one. */
    private Optional<String> whose(Path recording, Corpus read) {
        String file = String.valueOf(recording.getFileName()).toLowerCase(Locale.ROOT);
        String stem = file.replaceFirst("\\.[^.]*$", "");
        return read.conversations().stream()
                .filter(talk -> named(talk).equals(file))
                .findFirst()
                .or(() -> read.conversations().stream()
                        .filter(talk -> talk.id().toLowerCase(Locale.ROOT).equals(stem))
                        .findFirst())
                .or(() -> read.conversations().size() == 1 && recordings.size() == 1
                        ? Optional.of(read.conversations().getFirst())
                        : Optional.empty())
                .map(Conversation::id);
    }

    private static String named(Conversation talk) {
        String media = talk.media() == null ? "" : talk.media().toLowerCase(Locale.ROOT);
        return media.substring(1 + Math.max(media.lastIndexOf('/'), media.lastIndexOf('\\')));
    }
}
