package io.talkturn.corpus.io.transcript.whisper;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.SaidTiers;
import io.talkturn.corpus.io.transcript.SpeechUnit;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.foundation.Interruption;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON with segments: the text a tier, its words and each key of the segments tiers that belong to it. */
final class SegmentsReader {
    // numpy writes times that it does not know as NaN
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final SourceFile file;
    private final ImportNotes notes;

    SegmentsReader(SourceFile file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    static boolean isSegment(JsonNode node) {
        Segment segment = new Segment(node);
        return segment.hasText() && segment.hasTime();
    }

    Transcript read() {
        JsonNode root = tree();
        JsonNode list = list(root);
        List<Segment> segments = new ArrayList<>();
        for (JsonNode node : list) {
            Interruption.check();
            Segment segment = new Segment(node);
            if (segment.hasText()) {
                segments.add(segment);
            } else {
                notes.warn(
                        "no_segment",
                        file.name(),
                        null,
                        "Segment " + (segments.size() + 1) + " has no text and was left out.");
            }
        }
        if (segments.isEmpty()) {
            throw file.error("The list of segments is empty: nobody says anything.", "Transcribe the recording again.");
        }
        return new Transcript(file, null, tiers(segments));
    }

    private JsonNode tree() {
        try {
            return MAPPER.readTree(SourceText.readUtf8(file));
        } catch (StreamConstraintsException e) {
            throw damaged(e, "its objects stand in each other deeper than any transcript's do, or a value is longer");
        } catch (JacksonException e) {
            throw damaged(e, "it is cut short or not JSON");
        }
    }

    private UserError damaged(JacksonException e, String problem) {
        String where =
                e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
        return new UserError(
                "The file cannot be read" + where + ": " + problem + ".",
                file.path(),
                "Let the tool write it again.",
                e);
    }

    /** The list of segments, below the first object or one level deeper; all keys beside it are told. */
    private JsonNode list(JsonNode root) {
        return found(root, "")
                .orElseThrow(() -> file.error(
                        "The file holds no list of segments with text and times.",
                        "Export the transcript with segments, or as a table."));
    }

    private Optional<JsonNode> found(JsonNode object, String path) {
        Optional<JsonNode> found = Optional.empty();
        for (String key : object.propertyNames()) {
            JsonNode value = object.path(key);
            if (found.isEmpty() && SegmentsFormat.LISTS.contains(key) && isSegment(value.path(0))) {
                found = Optional.of(value);
            } else if (found.isEmpty() && path.isEmpty() && key.startsWith("result") && value.isObject()) {
                found = found(value, key + ".");
            } else {
                notes.taken(Taken.leftOut(Part.KEY, path + key, why(key)));
            }
        }
        return found;
    }

    private static String why(String key) {
        return switch (key) {
            case "text" -> "the text of all segments once more";
            case "word_segments", "words" -> "the words of all segments once more";
            case "language" -> "the language of the whole recording";
            default -> "no part of a segment";
        };
    }

    private List<Tier> tiers(List<Segment> segments) {
        SpeechUnit unit = SpeechUnit.of(segments.stream().map(Segment::mark).toList());
        unit.note(file, notes);
        SaidTiers said = new SaidTiers("text");
        List<Mark> words = new ArrayList<>();
        SegmentKeys keys = new SegmentKeys();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            said.add(checked(unit.inSeconds(segment.mark()), i), segment.speaker());
            for (Mark word : segment.words()) {
                Mark inSeconds = unit.inSeconds(word);
                words.add(new Mark(word.text(), inSeconds.start(), inSeconds.end(), i, i + 1, word.score()));
            }
            keys.add(segment.node(), i);
        }
        List<Tier> tiers = new ArrayList<>(said.tiers());
        if (!words.isEmpty()) {
            tiers.add(new Tier("words", new Place("", "text"), TierKind.WORDS, "words", words));
        }
        tiers.addAll(keys.tiers());
        tellKeys(segments);
        return tiers;
    }

    private void tellKeys(List<Segment> segments) {
        for (String key : List.of("start", "end")) {
            notes.taken(new Taken(Part.KEY, "segments[]." + key, "time", "of the segment, and of its words"));
        }
        segments.stream()
                .flatMap(segment -> segment.wordKeys().stream())
                .distinct()
                .forEach(key -> notes.taken(ofWords("segments[].words[]." + key, Segment.SCORE.contains(key))));
    }

    private static Taken ofWords(String key, boolean isScore) {
        return isScore
                ? new Taken(Part.KEY, key, "words", "how sure the recogniser was, from 0 to 1")
                : Taken.leftOut(Part.KEY, key, "words keep their text, times and score");
    }

    private Mark checked(Mark mark, int index) {
        if (mark.end() < mark.start() || mark.start() < 0) {
            notes.warn(
                    "end_before_start",
                    file.name(),
                    null,
                    "Segment " + (index + 1) + " ends before it starts; the talkturn was kept without times.");
            return new Mark(mark.text(), Double.NaN, Double.NaN, -1, index + 1);
        }
        return new Mark(mark.text(), mark.start(), mark.end(), -1, index + 1);
    }
}
