package io.talkturn.sample;

import io.talkturn.sample.chance.Dice;
import io.talkturn.sample.script.Emotion;
import io.talkturn.sample.script.Line;
import io.talkturn.sample.script.Script;
import io.talkturn.sample.script.Stage;
import io.talkturn.sample.script.Step.Exchange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exchanges that fit any scene: each at most once a conversation, the least used of the corpus first. */
final class SmallTalk {
    private final Dice dice;
    private final List<Stage> stages;
    private final List<Line> bridge;
    private final Map<Stage, Integer> uses = new HashMap<>();
    private final Set<Stage> usedHere = new HashSet<>();
    private String relation = "";

    SmallTalk(Dice dice, Script common) {
        this.dice = dice;
        this.stages = common.stages();
        this.bridge = Wordsmith.lines(common, "bridge");
    }

    /** Another conversation, of people who know each other or do not. */
    void start(String newRelation) {
        relation = newRelation;
        usedHere.clear();
    }

    /** An exchange that somebody who feels so may begin. */
    Exchange next(Emotion emotion) {
        List<Stage> own = fitting(emotion);
        List<Stage> fitting = own.isEmpty() ? fitting(Emotion.NEUTRAL) : own;
        int least = fitting.stream().mapToInt(this::usesOf).min().orElseThrow();
        Stage stage = dice.of(fitting.stream().filter(s -> usesOf(s) == least).toList());
        uses.merge(stage, 1, Integer::sum);
        usedHere.add(stage);
        return (Exchange) stage.steps().getFirst();
    }

    /** A word while the other goes on. */
    List<Line> bridge() {
        return bridge;
    }

    private int usesOf(Stage stage) {
        return uses.getOrDefault(stage, 0);
    }

    private List<Stage> fitting(Emotion emotion) {
        return stages.stream()
                .filter(s -> s.name().equals(emotion.id()))
                .filter(s -> s.condition().isEmpty() || s.condition().equals(relation))
                .filter(s -> !usedHere.contains(s))
                .toList();
    }
}
