package io.talkturn.monah;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.talkturn.TestData;
import io.talkturn.foundation.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the invented conversations of fixtures/monah: what goes in and what is expected to come out. */
record MonahFixture(Path folder, JsonNode expected) {
    private static final List<String> TONE_COLUMNS = List.of("neutrality", "happiness", "sadness", "anger", "fear");

    static MonahFixture open() {
        Path folder = TestData.fixtures("monah");
        return new MonahFixture(folder, Json.tree(folder.resolve("expected.json")));
    }

    List<JsonNode> conversations() {
        return expected.get("conversations").valueStream().toList();
    }

    /** The talkturns, with the video as the speaker: a speaker has one video. */
    static List<Spoken> talkturns(JsonNode conversation) {
        return conversation
                .get("talkturns")
                .valueStream()
                .map(t -> new Spoken(
                        t.get("video_id").asString(),
                        t.get("text").asString(),
                        t.get("start").asDouble(),
                        t.get("end").asDouble()))
                .toList();
    }

    List<Map<Tone, Double>> tones(JsonNode conversation) {
        List<Map<Tone, Double>> tones = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        conversation.get("talkturns").forEach(t -> {
            tones.add(Map.of());
            numbers.add(t.get("no").asInt());
        });
        Path table = inputs(conversation).resolve("talkturn_vokaturi.csv");
        for (NamedCsvRecord row : rows(table)) {
            Map<Tone, Double> values = new EnumMap<>(Tone.class);
            for (Tone tone : Tone.values()) {
                values.put(tone, Double.parseDouble(row.getField(TONE_COLUMNS.get(tone.ordinal()))));
            }
            int place = numbers.indexOf(Integer.parseInt(row.getField("talkturn no")));
            if (place >= 0) {
                tones.set(place, values);
            }
        }
        return tones;
    }

    Map<String, FrameTable> tracks(JsonNode conversation) {
        Map<String, FrameTable> tracks = new HashMap<>();
        for (JsonNode video : conversation.get("videos")) {
            Path table = inputs(conversation).resolve("openface").resolve(video.asString() + ".csv");
            tracks.put(
                    video.asString(),
                    FrameTable.of(rows(table).stream().map(MonahFixture::frame).toList()));
        }
        return tracks;
    }

    private static Frame frame(NamedCsvRecord row) {
        Map<String, Double> cells = new HashMap<>();
        row.getFieldsAsMap().forEach((name, cell) -> cells.put(name.strip(), Double.parseDouble(cell.strip())));
        Set<ActionUnit> present = EnumSet.noneOf(ActionUnit.class);
        Map<ActionUnit, Double> intensity = new EnumMap<>(ActionUnit.class);
        for (ActionUnit unit : ActionUnit.values()) {
            if (cells.get(unit.presenceColumn()) == 1) {
                present.add(unit);
            }
            intensity.put(unit, cells.get(unit.intensityColumn()));
        }
        return new Frame(
                cells.get("frame").intValue(),
                cells.get("timestamp"),
                cells.get("success") == 1,
                present,
                intensity,
                cells.get("y_30"),
                cells.get("pose_Tz"));
    }

    private Path inputs(JsonNode conversation) {
        return folder.resolve("inputs").resolve(conversation.get("conversation").asString());
    }

    private static List<NamedCsvRecord> rows(Path table) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(table))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
