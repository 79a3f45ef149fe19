package io.talkturn.monah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Both modes give the features and sentences of fixtures/monah. */
final class MonahFixtureTest {
    private static final Map<String, WeaveSettings> FAMILIES = Map.of(
            "v", settings(Family.V, true),
            "vp", settings(Family.VP, true),
            "va", settings(Family.VA, true),
            "vpa", settings(Family.VPA, true),
            "vpa9", settings(Family.VPA, false));
    static final Map<String, Action> FLAGS = Map.of(
            "smile", Action.SMILE,
            "posiface", Action.POSITIVE_EXPRESSION,
            "AU05_c", Action.UPPER_LID,
            "AU17_c", Action.CHIN,
            "AU20_c", Action.LIP,
            "AU25_c", Action.JAW,
            "headnod", Action.NOD,
            "leanforward", Action.LEAN);
    static final Map<Tone, String> TONES = Map.of(
            Tone.NEUTRAL, "neutrality",
            Tone.HAPPY, "happiness",
            Tone.SAD, "sadness",
            Tone.ANGRY, "anger",
            Tone.FEAR, "fear");

    private final MonahFixture fixture = MonahFixture.open();

    @TestFactory
    List<DynamicTest> everyConversationInBothModes() {
        assertThat(fixture.conversations()).isNotEmpty();
        return fixture.conversations().stream()
                .flatMap(c -> Stream.of(WeaveMode.values()).map(mode -> check(c, mode)))
                .toList();
    }

    private DynamicTest check(JsonNode conversation, WeaveMode mode) {
        String name = conversation.get("conversation").asString() + " " + mode.id();
        return DynamicTest.dynamicTest(name, () -> {
            List<Spoken> talkturns = MonahFixture.talkturns(conversation);
            List<Measures> measures = Measurer.of(mode, Thresholds.standard())
                    .measure(talkturns, fixture.tones(conversation), fixture.tracks(conversation));
            JsonNode expected = conversation.get(mode.id());
            for (int i = 0; i < talkturns.size(); i++) {
                JsonNode features = expected.get("features").get(i);
                if (mode == WeaveMode.CLEAN) {
                    checkMeasures(features, measures.get(i));
                } else {
                    CompatExpectation.check(features, measures.get(i));
                }
            }
            FAMILIES.forEach((family, settings) -> assertThat(
                            sentences(settings.withMode(mode), conversation, talkturns, measures))
                    .as(family)
                    .isEqualTo(expected.get("narrative")
                            .get(family)
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList()));
        });
    }

    private static List<String> sentences(
            WeaveSettings settings, JsonNode conversation, List<Spoken> talkturns, List<Measures> measures) {
        Weaver weaver = new Weaver(settings);
        return IntStream.range(0, talkturns.size())
                .mapToObj(i -> {
                    String noun =
                            conversation.get("talkturns").get(i).get("speaker").asString();
                    return weaver.weave(noun, talkturns.get(i).text(), measures.get(i))
                            .sentence();
                })
                .toList();
    }

    private static void checkMeasures(JsonNode expected, Measures measures) {
        String no = "talkturn " + expected.get("no").asInt();
        checkScored(no, expected, "wpm", "wpm_z", measures.rate());
        if (expected.get("delay_ms").isNull()) {
            assertThat(measures.delay()).as(no).isNull();
        } else {
            checkScored(no, expected, "delay_ms", "delay_z", measures.delay());
        }
        TONES.forEach((tone, column) -> {
            if (expected.get(column).isNull()) {
                assertThat(measures.tones()).as(no).doesNotContainKey(tone);
            } else {
                checkScored(
                        no, expected, column, column + "_z", measures.tones().get(tone));
            }
        });
        checkFace(no, expected, measures.face());
    }

    private static void checkFace(String no, JsonNode expected, FaceMeasures face) {
        assertThat(face.frames()).as(no).isEqualTo(expected.get("n_frames").asInt());
        FLAGS.forEach((column, action) -> assertThat(face.actions().containsKey(action))
                .as(no + " " + column)
                .isEqualTo(expected.get(column).asInt() == 1));
        for (ActionUnit unit : List.of(ActionUnit.AU05, ActionUnit.AU17, ActionUnit.AU20, ActionUnit.AU25)) {
            JsonNode mean = expected.get(unit.intensityColumn() + "_mean");
            if (mean.isNull()) {
                assertThat(face.intensities()).as(no).doesNotContainKey(unit);
            } else {
                assertThat(face.intensities().get(unit)).as(no).isCloseTo(mean.asDouble(), within(1e-12));
            }
        }
    }

    private static void checkScored(String no, JsonNode expected, String value, String z, Scored scored) {
        assertThat(scored.value())
                .as(no + " " + value)
                .isCloseTo(expected.get(value).asDouble(), within(1e-9));
        double score = expected.get(z).asDouble();
        assertThat(scored.z()).as(no + " " + z).isCloseTo(score, near(score));
    }

    /** Scores grow large where the earlier values hardly differ. */
    private static Offset<Double> near(double score) {
        return within(1e-9 * Math.max(1, Math.abs(score)));
    }

    @Test
    void delaysAreWordedAsInTheTable() {
        Phrases phrases = new Phrases(Thresholds.standard(), Wording.english());
        for (JsonNode row : fixture.expected().get("clean_lookups").get("delay")) {
            Scored delay = new Scored(row.get("ms").asDouble(), row.get("z").asDouble());
            assertThat(phrases.delay(delay)).isEqualTo(row.get("text").asString());
        }
    }

    @Test
    void compatWordsDelaysAndRatesAsTheAuthorsProgramWhereItDoesNotStop() {
        JsonNode tables = fixture.expected().get("compat_lookups");
        for (JsonNode row : tables.get("delay_number")) {
            String number = row.get("text").asString();
            String told = compatSentence(new Scored(row.get("ms").asDouble(), 0), 0);
            assertThat(told)
                    .isEqualTo(
                            number.isEmpty()
                                    ? "the man said no."
                                    : "after " + number
                                            + " hundred milliseconds a slightly long delay the man said no.");
        }
        for (JsonNode row : tables.get("delay_length")) {
            if (row.has("text")) {
                assertThat(compatSentence(new Scored(300, row.get("z").asDouble()), 0))
                        .isEqualTo("after three hundred milliseconds "
                                + row.get("text").asString() + "the man said no.");
            }
        }
        for (JsonNode row : tables.get("rate")) {
            if (row.has("text")) {
                assertThat(compatSentence(null, row.get("z").asDouble()))
                        .isEqualTo("the man " + row.get("text").asString() + "said no.");
            }
        }
    }

    private static String compatSentence(@Nullable Scored delay, double rateZ) {
        Measures measures = new Measures(new Scored(100, rateZ), delay, Map.of(), FaceMeasures.NONE);
        return new Weaver(WeaveSettings.standard().withMode(WeaveMode.COMPAT))
                .weave("man", "No.", measures)
                .sentence();
    }

    @Test
    void ratesAreWordedAsInTheTable() {
        Phrases phrases = new Phrases(Thresholds.standard(), Wording.english());
        for (JsonNode row : fixture.expected().get("clean_lookups").get("rate")) {
            assertThat(phrases.rate(row.get("z").asDouble()))
                    .as(String.format(Locale.ROOT, "z = %s", row.get("z")))
                    .isEqualTo(row.get("text").asString());
        }
    }

    private static WeaveSettings settings(Family family, boolean nodAndLean) {
        return WeaveSettings.standard().withFamily(family).withNodAndLean(nodAndLean);
    }
}
