package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one session.
 *
 * @param name the folder below the one that is imported, as notes show it
 */
record SessionFolder(Path path, String name, List<SourceFile> files) {
    static final String XML = "session.xml";

    private static final Pattern STAMP = Pattern.compile("(\\d{4}(?:\\.\\d{2}){5})_User.*");
    private static final Pattern TRACE =
            Pattern.compile("[AR](\\d{1,4})[RS](\\d{1,6})T([UO])C(Ob|Po|Pr|Sp)2?D([VAPEI])\\.txt");

    /** A trace's file with what its name says; other files that begin like one are none. */
    record TraceFile(SourceFile file, int rater, int recording, Role target, Dimension dimension) {}

    static SessionFolder of(Path root, Path folder) {
        String name = root.relativize(folder).toString().replace('\\', '/');
        try (Stream<Path> entries = Files.list(folder)) {
            List<SourceFile> files = entries.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(path -> new SourceFile(path, name + "/" + path.getFileName()))
                    .toList();
            return new SessionFolder(folder, name, files);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    /** The folder's own name: the number of the session. */
    String number() {
        return String.valueOf(path.getFileName());
    }

    SourceFile xml() {
        return new SourceFile(path.resolve(XML), name + "/" + XML);
    }

    Optional<SourceFile> transcript() {
        return files.stream()
                .filter(file -> fileName(file).startsWith("alignedTranscript_"))
                .findFirst();
    }

    /** Some have the ending .txt and some have none. */
    Optional<SourceFile> words(Role role) {
        Pattern wanted = Pattern.compile("wordLevel_alignedTranscript_.*_" + role.id() + "(\\.txt)?");
        return files.stream()
                .filter(file -> wanted.matcher(fileName(file)).matches())
                .findFirst();
    }

    /** The recording's time stamp, which stands in the names of the user's sound and video. */
    Optional<String> stamp() {
        return files.stream()
                .map(file -> STAMP.matcher(fileName(file)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The traces in the order of their raters. */
    List<TraceFile> traces() {
        List<TraceFile> traces = new ArrayList<>();
        for (SourceFile file : files) {
            Matcher matcher = TRACE.matcher(fileName(file));
            if (matcher.matches()) {
                traces.add(new TraceFile(
                        file,
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3).equals("U") ? Role.USER : Role.OPERATOR,
                        Dimension.valueOf(matcher.group(5))));
            }
        }
        traces.sort(Comparator.comparingInt(TraceFile::rater));
        return traces;
    }

    private static String fileName(SourceFile file) {
        return String.valueOf(file.path().getFileName());
    }
}
