package io.talkturn.report;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Npy;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunEpochs;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunHeader;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run folder as docs/run-folder.md describes it, written down by hand: one test conversation of three talkturns. */
public final class WrittenRun {
    static final List<AuxiliaryTask> TASKS = List.of(AuxiliaryTask.AU05, AuxiliaryTask.PAST1);

    private WrittenRun() {}

    public static RunSpec spec(String name, long seed, boolean supervised) {
        TrainingSettings training = RecordEdit.with(TrainingSettings.defaults(), "seed", seed);
        return new RunSpec(
                new RunHeader(1, name, "corpora/small", "00", "2026-01-01T00:00:00Z", "0.1.0"),
                new HanSpec(
                        "narrative",
                        new TaskSettings("emotion", TASKS, WeightRule.SOFTMAX, 0.7, Map.of(), supervised, false, false),
                        HanSettings.defaults(Architecture.ROCK)),
                training);
    }

    /** Metrics of the confusion angry [1 1], sad [0 1]. */
    public static RunFolder write(Path runs, RunSpec spec) {
        RunFolder folder = RunFolder.create(runs, spec);
        folder.writeStatus(new RunStatus(
                RunState.FINISHED,
                new RunEpochs(5, 30, 4, 0.5),
                "CPU, 1 thread",
                "",
                null,
                0,
                null,
                "2026-01-01T00:00:00Z"));
        AtomicFiles.writeText(folder.metrics(), """
                partition,task,class,metric,value,n
                test,pri,,accuracy,0.6666666666666666,3
                test,pri,,macro_f1,0.6666666666666666,3
                test,au05,,mae,0.125,2
                test,pri,angry,precision,1.0,1
                test,pri,angry,recall,0.5,2
                test,pri,angry,f1,0.6666666666666666,3
                test,pri,angry,specificity,1.0,1
                test,pri,angry,weighted_accuracy,0.75,3
                test,pri,angry,weighted_f1,0.6666666666666666,3
                test,pri,angry,confusion:angry,1.0,2
                test,pri,angry,confusion:sad & low,1.0,2
                test,pri,sad & low,precision,0.5,2
                test,pri,sad & low,recall,1.0,1
                test,pri,sad & low,f1,0.6666666666666666,3
                test,pri,sad & low,specificity,0.5,2
                test,pri,sad & low,weighted_accuracy,,3
                test,pri,sad & low,weighted_f1,0.6666666666666666,3
                test,pri,sad & low,confusion:angry,0.0,1
                test,pri,sad & low,confusion:sad & low,1.0,1
                """);
        AtomicFiles.writeText(folder.predictions(), """
                conversation,talkturn,partition,truth,prediction,p_angry,p_sad & low
                one,one-0,test,angry,angry,0.75,0.25
                one,one-1,test,angry,sad & low,0.3333333333333333,0.6666666666666667
                one,one-2,test,sad & low,sad & low,0.1,0.9
                """);
        writeAttention(folder.attention());
        return folder;
    }

    private static void writeAttention(Path folder) {
        AtomicFiles.writeText(folder.resolve("attention.json"), """
                {"format": 1, "tasks": ["pri", "au05", "past1"], "wordEncoders": ["pri", "aux"]}
                """);
        AtomicFiles.writeText(folder.resolve("talkturns.csv"), """
                row,conversation,talkturn,partition,tokens,word_offset,word_count
                0,one,one-0,test,the <b> shouted,0,3
                1,one,one-1,test,no,3,1
                2,one,one-2,test,i see .,4,3
                """);
        Npy.write(folder.resolve("word_pri.npy"), new float[] {0.5f, 0.25f, 0.25f, 1, 0, 0.5f, 0.5f}, 7);
        Npy.write(folder.resolve("word_aux.npy"), new float[] {0, 0.5f, 0.5f, 1, 1, 0, 0}, 7);
        AtomicFiles.writeText(folder.resolve("windows.csv"), """
                window,conversation,talkturn,partition,first_row,length,turn_offset
                0,one,one-0,test,0,1,0
                1,one,one-1,test,0,2,1
                2,one,one-2,test,0,3,3
                """);
        float[] turn = {
            1, 1, 1, //
            0.5f, 0.5f, 1, 0.5f, 0.5f, 0, //
            0.25f, 0.5f, 0, 0.25f, 0.5f, 0, 0.5f, 0, 1
        };
        Npy.write(folder.resolve("turn.npy"), turn, 6, 3);
        Npy.write(folder.resolve("task.npy"), new float[] {0.5f, 0.25f, 0.25f, 0.5f, 0.5f, 0, 0.5f, 0, 0.5f}, 3, 3);
    }

    public static Corpus corpus() {
        List<Talkturn> turns = List.of(turn(0, "anna"), turn(1, "ben"), turn(2, "anna"), turn(3, "ben"));
        return new Corpus(
                new CorpusInfo("small", "A small corpus", true, "table", "a test", "2026-01-01T00:00:00Z", "0.1.0"),
                List.of(new Conversation("one", "The <first> talk", turns)),
                List.of(new ClassLabel("emotion", List.of("angry", "sad & low"), new int[] {0, 0, 1, -1})),
                List.of(),
                Map.of("one", Partition.TEST),
                new ImportReport(0, 1, 4, List.of()));
    }

    private static Talkturn turn(int number, String speaker) {
        return new Talkturn("one-" + number, speaker, null, null, "Plain words " + number, null, List.of());
    }
}
