package io.talkturn.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.NarrativeSpan;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.SpansFile;
import io.talkturn.corpus.io.TracksFile;
import io.talkturn.foundation.Progress;
import io.talkturn.monah.Family;
import io.talkturn.monah.WeaveMode;
import io.talkturn.monah.WeaveSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A corpus folder and files of measurements become the narratives and values of fixtures/monah. */
final class WeaveJobFixtureTest {
    private static final List<String> UNITS = List.of("AU05", "AU17", "AU20", "AU25");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void everyFamilyIsWovenAsExpected(WeaveMode mode) {
        WovenFixture fixture = WovenFixture.in(temporary);
        WeaveSettings settings = WeaveSettings.standard().withMode(mode);
        Map<String, WeaveSettings> families = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            families.put(family.id(), settings.withFamily(family).withNodAndLean(true));
        }
        families.put("vpa9", settings);
        // the files are read once; the other families are woven from what was kept of them
        List<Attachment> sources = fixture.sources();
        for (Map.Entry<String, WeaveSettings> family : families.entrySet()) {
            WeaveJob.run(fixture.folder(), new WeavePlan(family.getValue(), fixture.nouns(), sources), Progress.NONE);
            sources = List.of();
            Corpus woven = CorpusFolder.read(fixture.folder());
            for (JsonNode conversation : fixture.expected().get("conversations")) {
                assertThat(narratives(woven, conversation))
                        .as(mode + " " + family.getKey())
                        .isEqualTo(conversation
                                .get(mode.id())
                                .get("narrative")
                                .get(family.getKey())
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            }
        }
    }

    private static List<String> narratives(Corpus woven, JsonNode conversation) {
        return woven.conversations().stream()
                .filter(c -> c.id().equals(conversation.get("conversation").asString()))
                .findFirst()
                .map(Conversation::talkturns)
                .orElseThrow()
                .stream()
                .map(Talkturn::narrative)
                .toList();
    }

    @Test
    void theMeasuredTargetsAreMeansOverFramesWithAFaceAndMissingOnesStayMissing() {
        WovenFixture fixture = WovenFixture.in(temporary);
        WeaveReport report = WeaveJob.run(
                fixture.folder(),
                new WeavePlan(WeaveSettings.standard(), fixture.nouns(), fixture.sources()),
                Progress.NONE);
        Corpus woven = CorpusFolder.read(fixture.folder());
        int row = 0;
        int withFrames = 0;
        int withTone = 0;
        for (JsonNode conversation : fixture.expected().get("conversations")) {
            for (JsonNode turn : conversation.get("clean").get("features")) {
                for (String unit : UNITS) {
                    check(woven, unit.toLowerCase(Locale.ROOT), row, turn.get(unit + "_r_mean"));
                }
                check(woven, "tone_happy", row, turn.get("happiness"));
                check(woven, "tone_fear", row, turn.get("fear"));
                check(woven, "speech_rate", row, turn.get("wpm"));
                check(woven, "delay", row, turn.get("delay_ms"));
                withFrames += turn.get("n_frames").asInt() > 0 ? 1 : 0;
                withTone += turn.get("happiness").isNull() ? 0 : 1;
                row++;
            }
        }
        assertThat(report.talkturns()).isEqualTo(row);
        assertThat(report.withFrames()).isEqualTo(withFrames);
        assertThat(report.withTone()).isEqualTo(withTone);
    }

    private static void check(Corpus corpus, String name, int row, JsonNode expected) {
        Feature feature = corpus.feature(name).orElseThrow();
        if (expected.isNull()) {
            assertThat(feature.at(row)).as(name + " " + row).isNaN();
        } else {
            assertThat(feature.at(row)).as(name + " " + row).isCloseTo(expected.asDouble(), within(1e-9));
        }
    }

    @Test
    void spansNameTheWordsTheirValueAndScore() {
        WovenFixture fixture = WovenFixture.in(temporary);
        WeaveJob.run(
                fixture.folder(),
                new WeavePlan(WeaveSettings.standard(), fixture.nouns(), fixture.sources()),
                Progress.NONE);
        Corpus woven = CorpusFolder.read(fixture.folder());
        Map<String, List<NarrativeSpan>> spans = SpansFile.read(fixture.folder(), woven);
        int delays = 0;
        for (int row = 0; row < woven.talkturns().size(); row++) {
            Talkturn turn = woven.talkturns().get(row);
            for (NarrativeSpan span : spans.get(turn.id())) {
                String words = turn.narrativeOrText().substring(span.from(), span.to());
                assertThat(words).isEqualTo(words.strip()).isNotEmpty();
                if (span.cue().equals("delay")) {
                    delays++;
                    assertThat(words).startsWith("after ").endsWith(" delay");
                    assertThat(span.value())
                            .isEqualTo(woven.feature("delay").orElseThrow().at(row));
                    assertThat(span.z()).isNotNull();
                }
            }
        }
        long told = fixture.expected()
                .get("conversations")
                .valueStream()
                .flatMap(c -> c.at("/clean/narrative/vpa9").valueStream())
                .filter(narrative -> narrative.asString().matches("(.* )?after .* hundred milliseconds .* delay .*"))
                .count();
        assertThat(delays).isEqualTo((int) told);
        assertThat(TracksFile.read(fixture.folder())).allSatisfy(track -> {
            assertThat(track.frames()).isGreaterThanOrEqualTo(track.usable());
            assertThat(track.seen()).isNotEmpty();
        });
    }
}
