package io.talkturn.corpus.io.iemocap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a text file of the release is, told by its first lines. */
enum Kind {
    EVALUATION("\\[\\s*\\d+\\.\\d+\\s*-\\s*\\d+\\.\\d+\\s*]\\s+Ses\\d+[FM]_\\S+\\s+\\w+\\s+\\["),
    TRANSCRIPTION("Ses\\d+[FM]_\\S+\\s+\\[\\s*\\d+\\.\\d+\\s*-\\s*\\d+\\.\\d+\\s*]"),
    ALIGNMENT("\\s*SFrm\\s+EFrm\\s+SegAScr\\s+Word"),
    /** Anything else, also the files of single annotators. */
    OTHER("\\b\\B");

    private static final int LOOK = 4096;

    private final Pattern line;

    Kind(String start) {
        this.line = Pattern.compile("(?m)^" + start);
    }

    static Kind of(Path file) {
        String start = start(file);
        for (Kind kind : values()) {
            if (kind.line.matcher(start).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** All that tells the kinds apart is ASCII. */
    private static String start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
