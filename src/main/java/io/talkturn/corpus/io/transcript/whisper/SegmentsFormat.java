package io.talkturn.corpus.io.transcript.whisper;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON with a list of segments: WhisperX, Whisper, and other tools that recognise speech. */
public final class SegmentsFormat implements TranscriptFormat {
    // the whole text stands before the segments: of a day of speech it is below a megabyte
    private static final int LOOK = 1 << 22;

    /** Where tools put their segments, below the first object or one level deeper. */
    static final List<String> LISTS = List.of("segments", "transcription", "utterances");

    @Override
    public String id() {
        return "whisper";
    }

    @Override
    public String title() {
        return "Whisper, WhisperX and others (JSON with segments)";
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public Taken.Part part() {
        return Taken.Part.KEY;
    }

    @Override
    public boolean recognises(SourceFile file) {
        String start = Texts.peek(file, 1 << 8).stripLeading();
        return start.startsWith("{") && hasSegments(Texts.peek(file, LOOK));
    }

    /** The first keys are gone through until a list of segments begins with one that has a text and a time. */
    private static boolean hasSegments(String text) {
        try (JsonParser parser = SegmentsReader.MAPPER.createParser(text)) {
            parser.nextToken();
            return hasSegments(parser, 0);
        } catch (JacksonException e) {
            return false; // no JSON, or what was looked at has no segments
        }
    }

    private static boolean hasSegments(JsonParser parser, int depth) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(key)) {
                return parser.nextToken() == JsonToken.START_OBJECT
                        && SegmentsReader.isSegment(parser.readValueAsTree());
            }
            if (value == JsonToken.START_OBJECT && depth == 0 && key.startsWith("result")) {
                if (hasSegments(parser, 1)) {
                    return true;
                }
            } else {
                parser.skipChildren();
            }
        }
        return false;
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        return new SegmentsReader(file, notes).read();
    }
}
