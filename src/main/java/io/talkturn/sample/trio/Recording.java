package io.talkturn.sample.trio;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import io.talkturn.sample.chance.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Records one corpus: its conversations partition by partition, then the raters, then the sequences. */
final class Recording {
    /** T; longer takes keep their last words. */
    static final int STEPS = 20;

    private static final String VERSION = "generator 1";
    private static final String CREATED = "2026-11-22T00:00:00Z";
    private static final double SECONDS_A_WORD = 0.15;
    private static final double SECONDS_A_LETTER = 0.04;

    private final Plan plan;
    private final Studio studio;
    private final Dice dice;
    private final long seed;
    private final List<Take> takes = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final Map<String, Partition> partitions = new LinkedHashMap<>();
    private int people;

    Recording(Plan plan, Studio studio, Dice dice, long seed) {
        this.plan = plan;
        this.studio = studio;
        this.dice = dice;
        this.seed = seed;
    }

    Corpus corpus() {
        for (Partition partition : Partition.values()) {
            record(partition, plan.sizes().getOrDefault(partition, 0));
        }
        ImportReport report = new ImportReport(0, conversations.size(), takes.size(), List.of());
        CorpusInfo info = new CorpusInfo(
                plan.name(),
                plan.title(),
                true,
                "simulated",
                "talkturn sample --name affect-trio --seed " + seed,
                CREATED,
                VERSION);
        return new Corpus(info, conversations, plan.raters().label(dice, takes), List.of(), partitions, report)
                .withSequences(List.of(
                        sequences(Modality.TEXT, WordVectors.COLUMNS, List.of(), "word vectors", Take::text),
                        sequences(Modality.AUDIO, Channel.AUDIO, Take::audio),
                        sequences(Modality.VISION, Channel.VISION, Take::vision)));
    }

    private void record(Partition partition, int size) {
        Plan.Talks talks = plan.talks();
        Map<Integer, Person> cast = new HashMap<>();
        for (int left = size, number = 0; left > 0; number++) {
            int length = talks.shortest() + dice.below(talks.longest() - talks.shortest() + 1);
            // what would be left over and too short for a conversation joins this one
            length = left - length < talks.shortest() ? left : length;
            List<Person> present = new ArrayList<>();
            for (int voice = 0; voice < talks.voices(); voice++) {
                int part = (number * talks.voices() + voice) % castOf(partition);
                present.add(cast.computeIfAbsent(part, p -> Person.meet(person(), dice)));
            }
            converse(partition, present, length);
            left -= length;
        }
    }

    /** Dev and test have fewer people where a partition has a fixed cast: a third of those of train, and whole pairs. */
    private int castOf(Partition partition) {
        int cast = plan.talks().cast();
        return partition == Partition.TRAIN ? cast : Math.max(2, cast / 3);
    }

    private String person() {
        people++;
        return String.format(Locale.ROOT, "%s%03d", plan.key().charAt(0), people);
    }

    private void converse(Partition partition, List<Person> present, int length) {
        String id = String.format(Locale.ROOT, "%s-%03d", plan.key(), conversations.size() + 1);
        List<Talkturn> talkturns = new ArrayList<>();
        Feeling before = present.getFirst().temper();
        double now = dice.between(0.3, 1.2);
        for (int i = 0; i < length; i++) {
            Person person = present.get(i % present.size());
            before = plan.mood().next(dice, person, before);
            Take take = studio.record(person, before, plan.key());
            takes.add(take);
            List<Word> words = say(take, now);
            String number = String.format(Locale.ROOT, "_%02d", i + 1);
            now = words.getLast().end() + dice.between(0.2, 0.9);
            talkturns.add(new Talkturn(
                    id + number,
                    person.id(),
                    words.getFirst().start(),
                    words.getLast().end(),
                    String.join(" ", take.words()),
                    null,
                    words));
        }
        conversations.add(new Conversation(id, id, talkturns));
        partitions.put(id, partition);
    }

    /** The excited speak faster. */
    private static List<Word> say(Take take, double start) {
        double pace = StrictMath.exp(0.25 * take.feeling().arousal());
        List<Word> words = new ArrayList<>();
        double at = start;
        for (String word : take.words()) {
            double end = at + (SECONDS_A_WORD + SECONDS_A_LETTER * word.length()) / pace;
            words.add(new Word(word, hundredths(at), hundredths(end)));
            at = end;
        }
        return words;
    }

    private static double hundredths(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private Sequences sequences(Modality modality, Channel channel, Function<Take, float[][]> values) {
        return sequences(modality, channel.columns(), channel.names(), "simulated " + modality.id(), values);
    }

    private Sequences sequences(
            Modality modality, int columns, List<String> names, String extractor, Function<Take, float[][]> values) {
        float[] all = new float[takes.size() * STEPS * columns];
        for (int row = 0; row < takes.size(); row++) {
            float[][] steps = values.apply(takes.get(row));
            int kept = Math.min(steps.length, STEPS);
            for (int i = 0; i < kept; i++) {
                int to = (row * STEPS + STEPS - kept + i) * columns;
                System.arraycopy(steps[steps.length - kept + i], 0, all, to, columns);
            }
        }
        return new Sequences(
                modality,
                names,
                new Provenance(extractor, VERSION, plan.name()),
                0,
                SequenceData.inMemory(all, takes.size(), STEPS, columns));
    }
}
