package io.talkturn.benchmark;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.training.ClassLoss;
import io.talkturn.training.Losses;
import io.talkturn.training.NumberLoss;
import io.talkturn.training.TaskLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A corpus of nonsense for measuring speed: narratives of 8 to 60 tokens of a vocabulary that is used as words are, the
 * r-th most frequent word in proportion to 1/r, and random labels.
 */
final class SimulatedTalk {
    private static final int FEWEST_TOKENS = 8;
    private static final int MOST_TOKENS = 60;
    private static final int WORDS = 5000;
    private static final int CLASSES = 4;

    private final Random random;
    private final double[] cumulative = new double[WORDS];

    private SimulatedTalk(long seed) {
        this.random = new Random(seed);
        double sum = 0;
        for (int r = 0; r < WORDS; r++) {
            sum += 1.0 / (r + 1);
            cumulative[r] = sum;
        }
    }

    /** A corpus of so many conversations of so many talkturns, all in train, with a label {@code label} of 4 classes. */
    static Corpus corpus(int conversations, int talkturns, long seed) {
        SimulatedTalk talk = new SimulatedTalk(seed);
        List<Conversation> all = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        for (int c = 0; c < conversations; c++) {
            List<Talkturn> turns = new ArrayList<>();
            for (int t = 0; t < talkturns; t++) {
                String speaker = t % 2 == 0 ? "a" : "b";
                turns.add(new Talkturn(c + "-" + t, speaker, null, null, talk.narrative(), null, List.of()));
            }
            all.add(new Conversation("c" + c, "Simulated " + c, turns));
            partitions.put("c" + c, Partition.TRAIN);
        }
        int[] labels =
                talk.random.ints((long) conversations * talkturns, 0, CLASSES).toArray();
        CorpusInfo info =
                new CorpusInfo("benchmark", "Simulated for a benchmark", true, "none", "seed " + seed, "", "");
        return new Corpus(
                info,
                all,
                List.of(new ClassLabel("label", List.of("one", "two", "three", "four"), labels)),
                List.of(),
                partitions,
                new ImportReport(0, conversations, conversations * talkturns, List.of()));
    }

    /** A primary task of 4 classes and all sixteen auxiliary tasks, with random targets and equal weights. */
    static Losses losses(Corpus corpus, long seed) {
        Random random = new Random(seed);
        int rows = corpus.talkturns().size();
        int count = 1 + AuxiliaryTask.values().length;
        List<TaskLoss> tasks = new ArrayList<>();
        tasks.add(ClassLoss.ofNumbers(AuxiliaryTask.PRIMARY_ID, 1.0 / count, CLASSES, targets(rows, CLASSES, random)));
        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            TaskFamily family = task.family();
            tasks.add(
                    family.isLabel()
                            ? ClassLoss.ofNumbers(task.id(), 1.0 / count, CLASSES, targets(rows, CLASSES, random))
                            : new NumberLoss(task.id(), 1.0 / count, targets(rows, 0, random), false));
        }
        return new Losses(tasks);
    }

    static int classes() {
        return CLASSES;
    }

    private static float[] targets(int rows, int classes, Random random) {
        float[] targets = new float[rows];
        for (int row = 0; row < rows; row++) {
            targets[row] = classes > 0 ? random.nextInt(classes) : random.nextFloat();
        }
        return targets;
    }

    private String narrative() {
        int length = FEWEST_TOKENS + random.nextInt(MOST_TOKENS - FEWEST_TOKENS + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /** A word of letters only, another one for every rank. */
    private String word() {
        int at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[WORDS - 1]);
        int rank = at >= 0 ? at : -at - 1;
        StringBuilder word = new StringBuilder("w");
        for (int left = rank; left > 0; left /= 26) {
            word.append((char) ('a' + left % 26));
        }
        return word.toString();
    }
}
