package io.talkturn.training;

import io.talkturn.setting.Domain;
import io.talkturn.setting.Domain.Named;
import io.talkturn.setting.Setting;
import java.util.List;
import java.util.stream.Stream;

/** What can be set of a training, {@link TrainingSettings}: the papers' words differ from family to family. */
public final class TrainingGuide {
    /** Beyond this a number is a slip of the keyboard. */
    private static final int MOST = 1_000_000;

    /** Those that trainings of HAN networks alone have. */
    public static final List<Setting> WINDOWS_ONLY = List.of(whole(
            "blockLength",
            1,
            "Block length",
            "talkturns",
            "Neighbouring talkturns that stay together in a batch, which shares work between windows; 1: fully shuffled",
            ""));

    /** The settings of trainings of HAN networks, in the order of the record. */
    public static final List<Setting> WINDOWS = all(
            decimal(
                    "learningRate",
                    Domain.positive(),
                    "Learning rate",
                    "Step size of the optimizer",
                    "paper: searched from 2^-10 to 2^-5"),
            whole("batch", 1, "Batch", "windows", "Windows a training step", "paper: 32 to 256"),
            whole(
                    "epochs",
                    1,
                    "Epochs",
                    "at most",
                    "Passes over the train partition; the epoch with the best dev metric is kept",
                    "paper: up to 350"),
            decimal(
                    "l2",
                    Domain.notNegative(),
                    "L2",
                    "Coupled L2 on weight matrices, 0 for none",
                    "paper: 0 or 1e-6 to 0.5"),
            WINDOWS_ONLY.stream());

    /** The settings of trainings of fusion networks, in the order of the record. */
    public static final List<Setting> SAMPLES = all(
            decimal(
                    "learningRate",
                    Domain.positive(),
                    "Learning rate",
                    "Step size of the optimizer",
                    "paper: 1e-3, 5e-4, 1e-4 or 5e-5"),
            whole("batch", 1, "Batch", "samples", "Samples a training step", "paper: 16 to 512"),
            whole(
                    "epochs",
                    1,
                    "Epochs",
                    "at most",
                    "Passes over the train partition; the epoch with the best dev metric is kept",
                    "paper: 100"),
            decimal("l2", Domain.notNegative(), "L2", "Weight decay on all parameters, 0 for none", "paper: 1e-5"),
            Stream.empty());

    private TrainingGuide() {}

    private static List<Setting> all(
            Setting learningRate, Setting batch, Setting epochs, Setting l2, Stream<Setting> own) {
        Stream<Setting> first = Stream.of(optimizer(), learningRate, batch, epochs, l2, seed());
        return Stream.of(first, own, rest()).flatMap(part -> part).toList();
    }

    private static Setting optimizer() {
        return Setting.of(
                "optimizer",
                new Domain.Choice(
                        List.of(new Named("adam", "Adam"), new Named("rmsprop", "RMSprop"), new Named("sgd", "SGD"))),
                "Optimizer",
                "",
                "How gradients become steps, each as torch defines it",
                "");
    }

    private static Setting seed() {
        return Setting.of(
                "seed",
                Domain.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                "Seed",
                "",
                "Decides initial weights, batches, dropout and drawn loss weights: the same seed gives the same run",
                "");
    }

    private static Stream<Setting> rest() {
        return Stream.of(
                whole(
                        "earlyEnd",
                        0,
                        "Early end",
                        "epochs",
                        "End after so many epochs without a better dev metric; 0: never",
                        ""),
                decimal(
                        "clipNorm",
                        Domain.notNegative(),
                        "Clip gradients",
                        "Scale gradients down to this norm at most; 0: never",
                        ""),
                Setting.of(
                        "selection",
                        new Domain.Word(
                                List.of(
                                        new Named("auto", "accuracy or MAE"),
                                        new Named("accuracy", "accuracy"),
                                        new Named("macro_f1", "macro F1"),
                                        new Named("weighted_f1", "weighted F1"),
                                        new Named("mae", "MAE")),
                                "auto, accuracy, macro_f1, weighted_f1, or for numbers mae, rmse, pearson, ccc"),
                        "Keep epoch by",
                        "",
                        "The dev metric that decides which epoch is kept",
                        ""),
                Setting.of(
                        "threads",
                        Domain.whole(0, ComputeDevice.MOST_THREADS),
                        "Threads",
                        "",
                        "Threads that work side by side; 0: all cores",
                        ""),
                Setting.of(
                        "device",
                        new Domain.Word(
                                List.of(
                                        new Named("auto", "automatic"),
                                        new Named("cpu", "CPU"),
                                        new Named("gpu0", "GPU 0"),
                                        new Named("gpu1", "GPU 1"),
                                        new Named("gpu2", "GPU 2"),
                                        new Named("gpu3", "GPU 3")),
                                "auto, cpu, gpu0, gpu1, ..."),
                        "Device",
                        "",
                        "Where it is trained; automatic takes the first GPU whose CUDA runtime is found, else the CPU",
                        ""));
    }

    private static Setting whole(String key, int least, String title, String unit, String help, String paper) {
        return Setting.of(key, Domain.whole(least, MOST), title, unit, help, paper);
    }

    private static Setting decimal(String key, Domain domain, String title, String help, String paper) {
        return Setting.of(key, domain, title, "", help, paper);
    }
}
