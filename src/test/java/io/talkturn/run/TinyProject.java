package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.Feature;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanSizes;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A project folder with a made-up corpus so small that a run takes seconds, and specifications of runs on it. */
public final class TinyProject {
    /** The classes of the label {@code mood}. */
    public static final List<String> MOODS = List.of("calm", "cross", "merry");

    private static final int CONVERSATIONS = 8;
    private static final int TURNS = 12;
    private static final Partition[] PARTITIONS = {
        Partition.TRAIN,
        Partition.TRAIN,
        Partition.TRAIN,
        Partition.TRAIN,
        Partition.TRAIN,
        Partition.DEV,
        Partition.TEST,
        Partition.NONE
    };
    /** With signs, numbers and letters on which a tokenizer can stumble. */
    private static final String[][] WORDS = {
        {"yes", "fine,", "well ...", "it\u2019s", "e\u0301lan"},
        {"no!", "never", "3.5", "15th", "that?", "1,000."},
        {"ha", "rock'n'roll", "5\u00b2", "'come", "\u00c9tude-like"}
    };

    private final Path root;

    private TinyProject(Path root) {
        this.root = root;
    }

    /** Writes the corpus into {@code <root>/corpora/tiny}. */
    public static TinyProject in(Path root) {
        CorpusFolder.write(corpus(), root.resolve("corpora/tiny"));
        return new TinyProject(root);
    }

    public Path root() {
        return root;
    }

    public Path runs() {
        return root.resolve("runs");
    }

    public Path corpusFolder() {
        return root.resolve("corpora/tiny");
    }

    /** A new run folder with this many epochs. */
    public RunFolder run(String name, int epochs) {
        return RunFolder.create(runs(), spec(name, epochs, "mood", Architecture.ROCK));
    }

    /** A specification with dropout, two measured and three label tasks, and every kind of state a checkpoint must keep. */
    public RunSpec spec(String name, int epochs, String primary, Architecture architecture) {
        List<AuxiliaryTask> tasks = List.of(
                AuxiliaryTask.AU05,
                AuxiliaryTask.TONE_SAD,
                AuxiliaryTask.PAST1,
                AuxiliaryTask.PAST2,
                AuxiliaryTask.FUTURE1);
        return new RunSpec(
                new RunHeader(1, name, "corpora/tiny", CorpusFolder.hash(corpusFolder()), RunStatus.now(), "test"),
                new HanSpec(
                        "narrative",
                        new TaskSettings(
                                primary,
                                architecture == Architecture.HAN ? List.of() : tasks,
                                WeightRule.SOFTMAX,
                                null,
                                Map.of(),
                                true,
                                false,
                                false),
                        new HanSettings(
                                architecture,
                                new HanInput(4, 0),
                                new HanSizes(5, 6, 7, 1, 6),
                                new HanDropout(0.1, 0),
                                EmbeddingSettings.learned(8))),
                new TrainingSettings(
                        new OptimizerSettings(OptimizerSettings.Kind.ADAM, 0.01, 1e-5, 0),
                        new BatchSettings(12, 4),
                        new Stopping(epochs, 0, "auto"),
                        3,
                        new Hardware(1, "cpu")));
    }

    /** Eight conversations; the mood of a talkturn follows the one before it, and its words follow the mood. */
    public static Corpus corpus() {
        Random random = new Random(5);
        List<Conversation> conversations = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        int rows = CONVERSATIONS * TURNS;
        int[] mood = new int[rows];
        double[] valence = new double[rows];
        double[] au05 = new double[rows];
        double[] sad = new double[rows];
        for (int c = 0; c < CONVERSATIONS; c++) {
            List<Talkturn> talkturns = new ArrayList<>();
            for (int t = 0; t < TURNS; t++) {
                int row = c * TURNS + t;
                mood[row] = t > 0 && random.nextInt(3) > 0 ? mood[row - 1] : random.nextInt(3);
                valence[row] = 1 + mood[row] + random.nextDouble();
                au05[row] = t == 3 ? Double.NaN : mood[row] + random.nextGaussian();
                sad[row] = random.nextDouble();
                talkturns.add(talkturn(random, "c" + c + "_" + t, c + (t % 2 == 0 ? "A" : "B"), t, mood[row]));
            }
            conversations.add(new Conversation("c" + c, "Scene " + c, talkturns));
            partitions.put("c" + c, PARTITIONS[c]);
        }
        mood[TURNS + 1] = ClassLabel.MISSING;
        valence[TURNS + 1] = Double.NaN;
        return new Corpus(
                new CorpusInfo("tiny", "Tiny", true, "table", "made up", "2026-01-01T00:00:00Z", "test"),
                conversations,
                List.of(new ClassLabel("mood", MOODS, mood), new NumberLabel("valence", 1, 5, valence)),
                List.of(new Feature("au05", "intensity", au05), new Feature("tone_sad", "probability", sad)),
                partitions,
                new ImportReport(1, CONVERSATIONS, rows, List.of()));
    }

    private static Talkturn talkturn(Random random, String id, String speaker, int t, int mood) {
        List<String> words = new ArrayList<>();
        for (int w = random.nextInt(1, 6); w > 0; w--) {
            words.add(WORDS[mood][random.nextInt(WORDS[mood].length)]);
        }
        String text = String.join(" ", words);
        return new Talkturn(id, speaker, t * 2.0, t * 2.0 + 1.5, text, "The speaker said " + text + ".", List.of());
    }
}
