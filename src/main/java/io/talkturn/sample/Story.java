package io.talkturn.sample;

import io.talkturn.corpus.Partition;
import io.talkturn.sample.Programme.Performance;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.ScriptReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All conversations as they are played, before anybody records or judges them. */
final class Story {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 22;

    /** What there is room for beside the shortest cut is the script's own as often as small talk. */
    private static final double OWN = 0.5;

    private final Dice dice;
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final Wordsmith wordsmith;
    private final SmallTalk smallTalk;

    private Story(Dice dice) {
        this.dice = dice;
        Script common = ScriptReader.read("common");
        for (Performance performance : Programme.performances()) {
            script(performance);
        }
        this.wordsmith = new Wordsmith(dice, common, List.copyOf(scripts.values()));
        this.smallTalk = new SmallTalk(dice, common);
    }

    /**
     * A conversation as played.
     *
     * @param id of the conversation
     * @param title what people see
     * @param partition where it goes
     * @param turns in order
     */
    record Play(String id, String title, Partition partition, List<Turn> turns) {}

    /** Plays the whole programme. */
    static List<Play> tell(Dice dice) {
        Story story = new Story(dice);
        List<Play> plays = new ArrayList<>();
        for (Performance performance : Programme.performances()) {
            plays.add(story.play(performance, plays.size() + 1));
        }
        return plays;
    }

    private Script script(Performance performance) {
        return scripts.computeIfAbsent(performance.scene(), scene -> ScriptReader.read("scenes/" + scene));
    }

    private Play play(Performance performance, int number) {
        Script script = script(performance);
        int length = SHORTEST + dice.below(LONGEST - SHORTEST + 1);
        Cut cut = new Cut(script, performance.course());
        // a word between two exchanges of one speaker comes in about twice a conversation
        int room = (length - 2 * cut.exchanges() - 2) / 2;
        for (int i = 0; i < room; i++) {
            if (dice.chance(OWN)) {
                cut.lengthen(dice);
            }
        }
        List<Turn> turns = new Director(dice, wordsmith, smallTalk, script, performance).play(cut.steps(), length);
        String id = String.format(Locale.ROOT, "%02d-%s", number, performance.scene());
        return new Play(id, title(script, performance), performance.partition(), turns);
    }

    private static String title(Script script, Performance performance) {
        return script.title() + ", take " + performance.take() + ": "
                + performance.first().name() + " (" + script.roles().get(0) + "), "
                + performance.second().name() + " (" + script.roles().get(1) + ")";
    }
}
