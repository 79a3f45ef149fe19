package io.talkturn.training;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.TaskWeights;
import io.talkturn.task.WeightRule;
import io.talkturn.training.han.TrainingMaterial;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A tiny invented corpus whose words, measurements and neighbours tell its labels, so that a network can learn it. */
public final class ToyCorpus {
    static final List<String> MOODS = List.of("calm", "glad", "cross");
    private static final List<List<String>> WORDS = List.of(
            List.of("well", "maybe", "so", "the", "tea"),
            List.of("great", "love", "ha", "!", "sun"),
            List.of("no", "stop", "never", "!", "out"));

    private ToyCorpus() {}

    /** Conversations of 5 to 12 talkturns; every seventh talkturn has no label. Five in eight train, the rest dev, test. */
    public static Corpus of(int conversations) {
        Random random = new Random(11);
        List<Conversation> all = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        List<Integer> moods = new ArrayList<>();
        List<Double> valences = new ArrayList<>();
        for (int c = 0; c < conversations; c++) {
            List<Talkturn> talkturns = new ArrayList<>();
            int mood = random.nextInt(3);
            for (int t = 0; t < 5 + random.nextInt(8); t++) {
                mood = random.nextInt(3) == 0 ? random.nextInt(3) : mood;
                String id = "c" + c + "t" + t;
                talkturns.add(new Talkturn(id, "s" + t % 2, null, null, say(mood, random), null, List.of()));
                boolean labelled = (moods.size() + 1) % 7 != 0;
                moods.add(labelled ? mood : ClassLabel.MISSING);
                valences.add(labelled ? 3 + (mood == 1 ? 1.5 : mood == 2 ? -1.5 : 0) : Double.NaN);
            }
            all.add(new Conversation("c" + c, "Conversation " + c, talkturns));
            partitions.put("c" + c, c % 8 < 5 ? Partition.TRAIN : c % 8 < 7 ? Partition.DEV : Partition.TEST);
        }
        double[] tone = valences.stream()
                .mapToDouble(v -> (v - 3) / 4 + 0.1 * random.nextGaussian())
                .toArray();
        return new Corpus(
                new CorpusInfo("toy", "Toy", true, "test", "invented", "2026-01-01T00:00:00Z", "0"),
                all,
                List.of(
                        new ClassLabel(
                                "mood", MOODS, moods.stream().mapToInt(m -> m).toArray()),
                        new NumberLabel(
                                "valence",
                                1,
                                5,
                                valences.stream().mapToDouble(v -> v).toArray())),
                List.of(new Feature("tone_happy", "probability", tone)),
                partitions,
                new ImportReport(0, conversations, moods.size(), List.of()));
    }

    /** A label and five auxiliary tasks, one of them measured. */
    public static TaskSettings tasks(String primary) {
        List<AuxiliaryTask> auxiliary = new ArrayList<>(List.of(AuxiliaryTask.TONE_HAPPY));
        auxiliary.addAll(AuxiliaryTask.of(TaskFamily.HISTORICAL).subList(0, 2));
        auxiliary.addAll(AuxiliaryTask.of(TaskFamily.FUTURE).subList(0, 2));
        return new TaskSettings(primary, auxiliary, WeightRule.SOFTMAX, 0.8, Map.of(), true, false, false);
    }

    static TrainingMaterial material(Corpus corpus, TaskSettings tasks) {
        Targets targets = Targets.of(corpus, tasks);
        return new TrainingMaterial(
                EncodedCorpus.forTraining(corpus, Tokenizer.Source.NARRATIVE, 0),
                targets,
                TaskWeights.of(targets, tasks, 1),
                tasks.squaredError());
    }

    private static String say(int mood, Random random) {
        StringBuilder said = new StringBuilder();
        for (int w = 0; w < random.nextInt(7); w++) {
            List<String> words = WORDS.get(random.nextInt(4) == 0 ? random.nextInt(3) : mood);
            said.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return said.toString().strip();
    }
}
