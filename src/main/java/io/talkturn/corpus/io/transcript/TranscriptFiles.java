package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a source.
 *
 * @param transcripts those of the format
 * @param diarisations RTTM files beside them
 */
record TranscriptFiles(List<SourceFile> transcripts, List<SourceFile> diarisations) {
    // a folder of a release holds ten thousand texts; whoever has transcripts has them among the first
    private static final int LOOKED_AT = 400;

    /** Whether the sources hold the format, and nothing that was named holds something else. */
    static boolean recognises(TranscriptFormat format, List<Path> sources) {
        boolean found = false;
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                found |= !(format.isGeneral() && holdsTables(source))
                        && SourceFile.expand(List.of(source), format.endings()).stream()
                                .limit(LOOKED_AT)
                                .anyMatch(format::recognises);
            } else if (format.recognises(named(source))) {
                found = true;
            } else if (!Diarisation.is(named(source))) {
                return false;
            }
        }
        return found;
    }

    /** A text beside tables says something about them. */
    private static boolean holdsTables(Path folder) {
        return !SourceFile.expand(List.of(folder), Tables.ENDINGS).isEmpty();
    }

    /**
     * Finds them.
     *
     * @throws io.talkturn.foundation.UserError where a file that was named is of another format, or there is none
     */
    static TranscriptFiles find(TranscriptFormat format, List<Path> sources) {
        List<SourceFile> transcripts = new ArrayList<>();
        List<SourceFile> diarisations = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                SourceFile.expand(List.of(source), format.endings()).stream()
                        .filter(format::recognises)
                        .forEach(transcripts::add);
                SourceFile.expand(List.of(source), List.of(Diarisation.ENDING)).stream()
                        .filter(Diarisation::is)
                        .forEach(diarisations::add);
            } else if (format.recognises(named(source))) {
                transcripts.add(named(source));
            } else if (Diarisation.is(named(source))) {
                diarisations.add(named(source));
            } else {
                throw named(source)
                        .error(
                                "This is no file of the format “" + format.title() + "”.",
                                "Choose another format, or let Talkturn find it out.");
            }
        }
        if (transcripts.isEmpty()) {
            throw named(sources.getFirst())
                    .error("No file of the format “" + format.title() + "” is here.", "Choose another folder.");
        }
        return new TranscriptFiles(transcripts, diarisations);
    }

    private static SourceFile named(Path path) {
        return new SourceFile(path, String.valueOf(path.getFileName()));
    }

    /** The partition that the folder of a file speaks of. */
    static Partition partition(SourceFile file) {
        int end = file.name().lastIndexOf('/');
        if (end < 0) {
            return Partition.NONE;
        }
        String folder = file.name().substring(file.name().lastIndexOf('/', end - 1) + 1, end);
        return new SourceFile(Path.of(folder), folder)
                .split()
                .map(Partition::of)
                .orElse(Partition.NONE);
    }

    /** Says of all other files in a folder that they were not read, those of one ending together. */
    void accountForOthers(List<Path> sources, ImportNotes notes) {
        Set<Path> read = new HashSet<>();
        transcripts.forEach(file -> read.add(file.path()));
        diarisations.forEach(file -> read.add(file.path()));
        Map<String, List<SourceFile>> others = new TreeMap<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                for (SourceFile file : SourceFile.expand(List.of(source), List.of(""))) {
                    if (!read.contains(file.path())) {
                        others.computeIfAbsent(ending(file), x -> new ArrayList<>())
                                .add(file);
                    }
                }
            }
        }
        others.forEach((ending, files) -> notes.taken(Taken.leftOut(
                Part.FILE,
                files.size() == 1 ? files.getFirst().name() : files.size() + " files " + ending,
                "of another format than the transcripts")));
    }

    private static String ending(SourceFile file) {
        String name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? "*" + name.substring(dot) : "without an ending";
    }
}
