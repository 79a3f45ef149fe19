package io.talkturn.sample;

import io.talkturn.sample.Programme.Performance;
import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Emotion;
import io.talkturn.sample.script.Line;
import io.talkturn.sample.script.Move;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.Step;
import io.talkturn.sample.script.Step.Event;
import io.talkturn.sample.script.Step.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plays a scene: its exchanges in order, and between them small talk that starts from how the speaker feels. Whoever
 * would speak twice in a row hears a word from the partner in between, as people do.
 */
final class Director {
    /** Plain words for a strong feeling, or words of a neighbouring one. */
    private static final double RESTRAINED = 0.20;

    private static final double BRIDGED_PLAINLY = 0.45;
    private static final double STRAY = 0.05;

    private final Dice dice;
    private final Wordsmith wordsmith;
    private final Script script;
    private final SmallTalk smallTalk;
    private final Map<String, String> slots;
    private final Player first;
    private final Player second;
    private final List<Turn> turns = new ArrayList<>();
    private Player last;

    Director(Dice dice, Wordsmith wordsmith, SmallTalk smallTalk, Script script, Performance performance) {
        this.dice = dice;
        this.wordsmith = wordsmith;
        this.script = script;
        this.smallTalk = smallTalk;
        this.slots = wordsmith.choices(script);
        this.first = new Player(performance.first(), script.roles().get(0), dice);
        this.second = new Player(performance.second(), script.roles().get(1), dice);
        this.last = second;
    }

    /** Plays steps of the script to about so many talkturns. */
    List<Turn> play(List<Step> steps, int length) {
        smallTalk.start(script.relation());
        int gaps = (int) steps.stream().filter(Exchange.class::isInstance).count() - 2;
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Event event -> {
                    bridgeBefore(steps.subList(i + 1, steps.size()));
                    player(event.role()).push(event.push());
                }
                case Exchange exchange -> {
                    perform(exchange, player(exchange.moves().getFirst().role()));
                    boolean isWithin = !turns.isEmpty() && gaps > 0 && i + 1 < steps.size();
                    for (int k = isWithin ? talksNow(length, steps, i, gaps--) : 0; k > 0; k--) {
                        Player starter = partner(last);
                        perform(smallTalk.next(starter.emotion()), starter);
                    }
                }
            }
        }
        return turns;
    }

    /** How many exchanges of small talk fit in here, so that the length comes out and they are spread. */
    private int talksNow(int length, List<Step> steps, int at, int gaps) {
        int toCome = steps.subList(at + 1, steps.size()).stream()
                .mapToInt(s -> s instanceof Exchange e ? e.moves().size() : 0)
                .sum();
        double perGap = (length - turns.size() - toCome - 3) / (2.35 * gaps);
        return (int) Math.floor(Math.max(0, perGap) + dice.between(0, 1));
    }

    /** What is said before an event must not know of it. */
    private void bridgeBefore(List<Step> toCome) {
        for (Step step : toCome) {
            if (step instanceof Exchange exchange) {
                bridgeBefore(player(exchange.moves().getFirst().role()));
                return;
            }
        }
    }

    private void bridgeBefore(Player starter) {
        if (!turns.isEmpty() && starter == last) {
            Player listener = partner(starter);
            Emotion emotion = dice.chance(BRIDGED_PLAINLY) ? Emotion.NEUTRAL : wording(listener);
            speak(listener, smallTalk.bridge(), emotion);
        }
    }

    private void perform(Exchange exchange, Player starter) {
        bridgeBefore(starter);
        Player speaker = starter;
        for (Move move : exchange.moves()) {
            speak(speaker, move.lines(), wording(speaker));
            speaker = partner(speaker);
        }
    }

    private void speak(Player player, List<Line> lines, Emotion emotion) {
        slots.put("matter", dice.of(script.choices("matter")));
        slots.put("wish", dice.of(script.choices("wish")));
        slots.put("you", partner(player).speaker().name());
        String text = wordsmith.say(lines, emotion, slots);
        turns.add(new Turn(player.speaker(), text, player.affect()));
        last = player;
        partner(player).liveOn(player.affect());
        player.liveOn(partner(player).affect());
    }

    /** People do not always say what they feel. */
    private Emotion wording(Player player) {
        Emotion felt = player.emotion();
        if (dice.chance(STRAY)) {
            return switch (felt) {
                case ANGRY -> Emotion.SAD;
                case SAD -> Emotion.ANGRY;
                case NEUTRAL -> Emotion.HAPPY;
                case HAPPY -> Emotion.NEUTRAL;
            };
        }
        return felt != Emotion.NEUTRAL && dice.chance(RESTRAINED) ? Emotion.NEUTRAL : felt;
    }

    private Player player(String role) {
        return role.equals(first.role()) ? first : second;
    }

    private Player partner(Player player) {
        return player == first ? second : first;
    }
}
