package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a person say something of a corpus with a feeling, and records it. */
final class Studio {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

    /** How often a sample is two sentences. */
    private static final double LONG = 0.35;

    private final Lexicon lexicon;
    private final WordVectors vectors;
    private final Dice dice;

    Studio(Lexicon lexicon, WordVectors vectors, Dice dice) {
        this.lexicon = lexicon;
        this.vectors = vectors;
        this.dice = dice;
    }

    Take record(Person person, Feeling feeling, String corpus) {
        Feeling said = feeling.said(dice);
        String text = sentence(corpus, said);
        if (dice.chance(LONG)) {
            text += " " + sentence(corpus, feeling.said(dice));
        }
        String[] words = text.split(" ", -1);
        float[][] read = new float[words.length][];
        for (int i = 0; i < words.length; i++) {
            read[i] = vectors.of(words[i]);
        }
        return new Take(
                person,
                feeling,
                words,
                read,
                Channel.AUDIO.measure(dice, feeling, person, words.length),
                Channel.VISION.measure(dice, feeling, person, words.length));
    }

    private String sentence(String corpus, Feeling said) {
        Matcher slots = SLOT.matcher(dice.of(lexicon.frames(corpus)));
        StringBuilder sentence = new StringBuilder();
        while (slots.find()) {
            String kind = slots.group(1).equals("thing") ? corpus : slots.group(1);
            slots.appendReplacement(sentence, Matcher.quoteReplacement(lexicon.choose(dice, kind, said)));
        }
        return slots.appendTail(sentence).toString();
    }
}
