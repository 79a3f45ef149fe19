package io.talkturn.run;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Json;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Reads {@code events.jsonl} as it grows, and mends it after a crash. */
public final class RunEvents {
    private static final int NEWLINE = '\n';

    private RunEvents() {}

    /** Whole lines from a place in the file on. */
    record Tail(List<RunEvent> events, long offset) {}

    static List<RunEvent> read(Path file) {
        return readFrom(file, 0).events();
    }

    /** Events after {@code offset}; the new offset stands behind the last whole line. A damaged line is passed over. */
    static Tail readFrom(Path file, long offset) {
        if (!Files.exists(file)) {
            return new Tail(List.of(), 0);
        }
        byte[] bytes = bytesFrom(file, offset);
        List<RunEvent> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == NEWLINE) {
                add(events, new String(bytes, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return new Tail(events, offset + start);
    }

    /** Cuts off a last line that a crash left unfinished, so that the next one does not run into it. */
    public static void mend(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        long whole = readFrom(file, 0).offset();
        FileTouch.write(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
    }

    private static void add(List<RunEvent> events, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            events.add(Json.parseWhole(line, RunEvent.class));
        } catch (JacksonException e) {
            // written by another version or damaged: the events around it still count
        }
    }

    private static byte[] bytesFrom(Path file, long offset) {
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Channels.newInputStream(channel.position(offset)).readAllBytes();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }
}
