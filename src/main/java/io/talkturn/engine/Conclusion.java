package io.talkturn.engine;

import io.talkturn.engine.Probed.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what was found, in plain words.
 *
 * @param state what kind of machine it is
 * @param headline what trains, a sentence
 * @param sentences why, and what can be done
 */
public record Conclusion(State state, String headline, List<String> sentences) {
    /** So many numbers the driver has at least where CUDA 12 works on it. */
    private static final int LEAST_DRIVER = 525;

    /** Kinds of machines. */
    public enum State {
        /** Neither a GPU nor a driver. */
        NOTHING,
        /** A driver, and no libraries that could use it. */
        DRIVER_ONLY,
        /** A CUDA runtime that the libraries are not made for, or a driver too old for them. */
        OTHER_RUNTIME,
        /** Chosen libraries that cannot be loaded. */
        DAMAGED,
        /** A GPU computes. */
        WORKING,
        /** Nothing computes. */
        NO_ENGINE
    }

    public Conclusion {
        sentences = List.copyOf(sentences);
    }

    /** Draws it. */
    public static Conclusion of(EngineReport.Basis basis) {
        TorchFolder libraries = basis.libraries();
        Probed probed = basis.probed();
        if (probed.hasGpu()) {
            return working(basis);
        }
        if (libraries != null && (libraries.problem() != null || hasFailed(probed))) {
            return damaged(basis, libraries);
        }
        if (libraries == null && hasFailed(probed)) {
            return new Conclusion(
                    State.NO_ENGINE,
                    "Nothing can be trained here.",
                    List.of(
                            probed.sentence(),
                            "Importing, weaving, looking at runs and exporting work without. Clear the cache and try"
                                    + " again, or choose a folder of PyTorch libraries."));
        }
        return onCpu(basis);
    }

    private static boolean hasFailed(Probed probed) {
        return probed.end() != End.NOT_TRIED && !probed.works();
    }

    private static Conclusion working(EngineReport.Basis basis) {
        Probed.Answer answer = java.util.Objects.requireNonNull(basis.probed().answer());
        List<String> sentences = new ArrayList<>();
        answer.devices().stream()
                .filter(device -> !device.id().equals("cpu"))
                .forEach(device -> sentences.add(device.words() + gigabytes(device.memory()) + " computes right."));
        sentences.add(
                "Runs whose device is “auto” use the first GPU. With a recurrent dropout of 0 the engine's own GRUs"
                        + " run on it; with another one every step is started from Java, which is slower.");
        return new Conclusion(State.WORKING, "Training runs on the GPU.", sentences);
    }

    private static Conclusion damaged(EngineReport.Basis basis, TorchFolder libraries) {
        String why = libraries.problem() == null ? basis.probed().sentence() : libraries.problem();
        return new Conclusion(
                State.DAMAGED,
                "The chosen libraries cannot be used: training runs on the CPU.",
                List.of(
                        why.isEmpty() ? "They computed wrong numbers." : why,
                        "The choice is kept and tried again when you press Test. Until then every run says that it is on"
                                + " the CPU, and why. Fetch the libraries again, choose another folder, or choose the CPU."));
    }

    private static Conclusion onCpu(EngineReport.Basis basis) {
        Found found = basis.found();
        List<String> sentences = new ArrayList<>();
        boolean isToBeTried = basis.libraries() != null && basis.probed().end() == End.NOT_TRIED;
        String headline = isToBeTried
                ? "Training runs on the CPU until the chosen libraries are tried."
                : "Training runs on the CPU.";
        if (found.driver() == null && found.gpus().isEmpty()) {
            sentences.add("No driver of an NVIDIA graphics processor was found, so there is nothing else to train on.");
            sentences.add("The networks here are small: a CPU trains them well. With an NVIDIA card, install its driver"
                    + " and press Look again.");
            return new Conclusion(State.NOTHING, headline, sentences);
        }
        String gpu = found.gpus().isEmpty()
                ? ""
                : ", and a graphics processor: " + found.gpus().getFirst();
        sentences.add("NVIDIA's driver was found" + version(found.driver()) + gpu + ".");
        Optional<Found.CudaRuntime> other =
                found.newestRuntime().filter(r -> !r.version().startsWith(Torch.CUDA));
        if (isTooOld(found.driver())) {
            sentences.add("The driver is too old for CUDA " + Torch.CUDA + ", which PyTorch " + Torch.VERSION
                    + " is made for: it needs 525.60 or newer. Update the driver.");
            return new Conclusion(State.OTHER_RUNTIME, headline, sentences);
        }
        if (other.isPresent() && basis.libraries() != null) {
            sentences.add("The CUDA runtime on this machine is " + other.get().version() + " ("
                    + other.get().file() + "), the chosen libraries need " + Torch.CUDA + " and see no GPU with it.");
            sentences.add("Fetch the libraries for the GPU below: they bring a runtime of their own.");
            return new Conclusion(State.OTHER_RUNTIME, headline, sentences);
        }
        if (other.isPresent()) {
            sentences.add("The CUDA runtime on this machine is " + other.get().version() + " ("
                    + other.get().file()
                    + "). PyTorch " + Torch.VERSION + " needs " + Torch.CUDA
                    + ", so that it is of no use here; it does no"
                    + " harm and may stay.");
            sentences.add("The libraries for the GPU, below, bring a runtime of their own.");
            return new Conclusion(State.OTHER_RUNTIME, headline, sentences);
        }
        sentences.add(
                isToBeTried
                        ? "Press Test: what was chosen is used once it has computed right here."
                        : basis.libraries() == null
                                ? "PyTorch's libraries came for the CPU alone: those for the GPU are large and are fetched on"
                                        + " request, below."
                                : "The chosen libraries load, but see no GPU.");
        return new Conclusion(State.DRIVER_ONLY, headline, sentences);
    }

    private static boolean isTooOld(@Nullable String driver) {
        return driver != null
                && driver.matches("\\d{1,6}(\\..*)?")
                && Integer.parseInt(driver.split("\\.", -1)[0]) < LEAST_DRIVER;
    }

    private static String version(@Nullable String driver) {
        return driver == null || driver.isEmpty() ? "" : ", version " + driver;
    }

    private static String gigabytes(long bytes) {
        return bytes <= 0 ? "" : String.format(java.util.Locale.ROOT, ", %.1f GB,", bytes / 1e9);
    }
}
