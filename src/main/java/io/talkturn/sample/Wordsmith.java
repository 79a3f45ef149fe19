package io.talkturn.sample;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Emotion;
import io.talkturn.sample.script.Line;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Chooses wordings, the least used first, so that the corpus does not repeat itself. */
final class Wordsmith {
    private static final double OPENER = 0.10;
    private static final double COLOURED = 0.75;

    private final Dice dice;
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<Line> openers;
    private final List<Line> tails;
    private final Set<String> smallWords = new HashSet<>();

    /**
     * A wordsmith for the whole corpus.
     *
     * @param common the script with openers and tails
     * @param all every script, from which it learns which words may begin with a small letter
     */
    Wordsmith(Dice dice, Script common, List<Script> all) {
        this.dice = dice;
        this.openers = lines(common, "opener");
        this.tails = lines(common, "tail");
        Stream.concat(Stream.of(common), all.stream())
                .flatMap(Script::lines)
                .flatMap(l -> Arrays.stream(l.template().split("[^\\w']+")))
                .forEach(smallWords::add);
    }

    /** The lines of one stage of the common script. */
    static List<Line> lines(Script common, String stage) {
        return common.stages().stream()
                .filter(s -> s.name().equals(stage))
                .flatMap(s -> s.steps().stream())
                .flatMap(s -> ((Step.Exchange) s).moves().stream())
                .flatMap(m -> m.lines().stream())
                .toList();
    }

    /** Says something in the words of an emotion; where nobody wrote any, plain words with a coloured word before or after. */
    String say(List<Line> lines, Emotion emotion, Map<String, String> slots) {
        List<Line> own = of(lines, emotion);
        List<Line> plain = of(lines, Emotion.NEUTRAL);
        if (!own.isEmpty()) {
            String said = fill(leastUsed(own).template(), slots);
            return words(said) > 3 && emotion != Emotion.NEUTRAL && dice.chance(OPENER) ? opened(said, emotion) : said;
        }
        String said = fill(leastUsed(plain.isEmpty() ? lines : plain).template(), slots);
        return emotion != Emotion.NEUTRAL && dice.chance(COLOURED) ? coloured(said, emotion) : said;
    }

    /** One of the choices for each slot, such that a scene's second performance differs from its first. */
    Map<String, String> choices(Script script) {
        Map<String, String> chosen = new HashMap<>();
        // sorted: the order in which chance is used must not depend on the order of a hash map
        for (String slot : new TreeSet<>(script.slots().keySet())) {
            List<Line> options = script.choices(slot).stream()
                    .map(o -> new Line(Emotion.NEUTRAL, o))
                    .toList();
            chosen.put(slot, leastUsed(options).template());
        }
        return chosen;
    }

    private String coloured(String said, Emotion emotion) {
        boolean canTrail = !said.endsWith("?") && !of(tails, emotion).isEmpty();
        if (canTrail && dice.chance(0.5)) {
            return said + " " + leastUsed(of(tails, emotion)).template();
        }
        return opened(said, emotion);
    }

    private String opened(String said, Emotion emotion) {
        String opener = leastUsed(of(openers, emotion)).template();
        if (firstWord(said).equals(firstWord(opener))) {
            return said;
        }
        boolean goesOn = opener.endsWith(",");
        String first = firstWord(said);
        String small = first.toLowerCase(Locale.ROOT);
        boolean maySmall = goesOn && !first.equals("I") && !first.startsWith("I'") && smallWords.contains(small);
        return opener + " " + (maySmall ? small + said.substring(first.length()) : said);
    }

    /** The least used of them, a random one of several. */
    private Line leastUsed(List<Line> lines) {
        int least = lines.stream().mapToInt(this::usesOf).min().orElseThrow();
        Line chosen = dice.of(lines.stream().filter(l -> usesOf(l) == least).toList());
        uses.merge(chosen.template(), 1, Integer::sum);
        return chosen;
    }

    private int usesOf(Line line) {
        return uses.getOrDefault(line.template(), 0);
    }

    private static List<Line> of(List<Line> lines, Emotion emotion) {
        return lines.stream().filter(l -> l.emotion() == emotion).toList();
    }

    private static String fill(String template, Map<String, String> slots) {
        String text = template;
        for (Map.Entry<String, String> slot : slots.entrySet()) {
            String value = slot.getValue();
            text = text.replace("{" + slot.getKey() + "}", value)
                    .replace("{" + capital(slot.getKey()) + "}", capital(value));
        }
        if (text.contains("{")) {
            throw new IllegalStateException("No choice for a slot of: " + template);
        }
        return text;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String firstWord(String text) {
        return text.split("[^\\w']+", 2)[0];
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }
}
