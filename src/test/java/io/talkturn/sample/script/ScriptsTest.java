package io.talkturn.sample.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.sample.script.Step.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every script must keep to, so that whatever is chosen reads like people talking. */
final class ScriptsTest {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "damp-wall",
                "reunion",
                "lost-parcel",
                "office-form",
                "exam-result",
                "birthday",
                "hospital-corridor",
                "flat-share",
                "job-interview",
                "broken-promise",
                "moving-abroad",
                "lost-dog"
            })
    void aSceneIsForTwoAndHasAGoodAndABadEnd(String name) {
        Script script = ScriptReader.read("scenes/" + name);
        assertThat(script.roles()).hasSize(2).doesNotHaveDuplicates();
        assertThat(script.relation()).isIn("close", "distant");
        assertThat(script.stages().stream().map(Stage::condition)).containsOnlyOnce("good", "bad");
        for (String course : List.of("good", "bad")) {
            assertThat(exchanges(script.steps(course)).count()).isGreaterThanOrEqualTo(10);
        }
        checkExchanges(script);
        checkLines(script);
    }

    @Test
    void smallTalkBeginsWithEveryEmotion() {
        Script common = ScriptReader.read("common");
        for (Emotion emotion : Emotion.values()) {
            long stages = common.stages().stream()
                    .filter(s -> s.name().equals(emotion.id()) && s.condition().isEmpty())
                    .count();
            assertThat(stages).as(emotion.id()).isGreaterThanOrEqualTo(8);
        }
        checkExchanges(common);
    }

    @Test
    void theFormIsReadAsDescribed() {
        Script script = ScriptReader.parse("""
                title: A test
                roles: king, old queen
                relation: close
                slot gift: a crown | a dog

                [hall]
                ! old queen -0.5 0.25 0

                old queen:
                n| You gave me {gift}.
                a| {Gift}!
                king:
                h| I did!

                [garden: good]
                king:
                n| Good night.
                """);
        assertThat(script.title()).isEqualTo("A test");
        assertThat(script.choices("gift")).containsExactly("a crown", "a dog");
        assertThat(script.choices("nothing")).isEmpty();
        assertThat(script.steps("bad"))
                .containsExactly(
                        new Step.Event("old queen", new Affect(-0.5, 0.25, 0)),
                        new Exchange(List.of(
                                new Move(
                                        "old queen",
                                        List.of(
                                                new Line(Emotion.NEUTRAL, "You gave me {gift}."),
                                                new Line(Emotion.ANGRY, "{Gift}!"))),
                                new Move("king", List.of(new Line(Emotion.HAPPY, "I did!"))))));
        assertThat(script.steps("good")).hasSize(3);
    }

    private static void checkExchanges(Script script) {
        script.stages().stream().flatMap(s -> exchanges(s.steps())).forEach(exchange -> {
            for (int i = 1; i < exchange.moves().size(); i++) {
                assertThat(exchange.moves().get(i).role())
                        .as("%s: the roles take turns", script.title())
                        .isNotEqualTo(exchange.moves().get(i - 1).role());
            }
        });
    }

    private static void checkLines(Script script) {
        script.lines().forEach(line -> {
            assertThat(line.template()).matches(".*[.!?]").doesNotContain("  ");
            Matcher slot = SLOT.matcher(line.template());
            while (slot.find()) {
                String name = slot.group(1).toLowerCase(Locale.ROOT);
                assertThat(name.equals("you") || !script.choices(name).isEmpty())
                        .as("slot in: %s", line.template())
                        .isTrue();
            }
        });
    }

    private static Stream<Exchange> exchanges(List<Step> steps) {
        return steps.stream().filter(Exchange.class::isInstance).map(Exchange.class::cast);
    }
}
