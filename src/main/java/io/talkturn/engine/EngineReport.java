package io.talkturn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a machine as an engine: what was found, what was tried, and what follows.
 *
 * @param basis what was found
 * @param conclusion what follows
 */
public record EngineReport(Basis basis, Conclusion conclusion) {
    /**
     * What was found.
     *
     * @param system in plain words
     * @param found driver, GPUs, runtimes
     * @param choice what was chosen
     * @param libraries the chosen ones, null for those that came with the program
     * @param probed what came of trying them
     */
    public record Basis(
            String system,
            Found found,
            EngineChoice choice,
            @Nullable TorchFolder libraries,
            Probed probed) {}

    /** A report of what was found. */
    public static EngineReport of(Basis basis) {
        return new EngineReport(basis, Conclusion.of(basis));
    }

    /**
     * What was found, a line each.
     *
     * @param what is looked at
     * @param finding what was found
     */
    public record Line(String what, String finding) {}

    /** All that was found, in the order of the page. */
    public List<Line> lines() {
        Found found = basis.found();
        Probed.Answer answer = basis.probed().answer();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Machine", basis.system()));
        lines.add(new Line("Driver", driver(found)));
        lines.add(new Line(
                "CUDA runtime",
                found.runtimes().isEmpty()
                        ? "none on this machine"
                        : String.join(
                                "; ",
                                found.runtimes().stream()
                                        .map(r -> r.version() + " (" + r.file() + ")")
                                        .toList())));
        lines.add(new Line("Chosen", basis.choice().words()));
        lines.add(new Line("Libraries", libraries()));
        lines.add(new Line("Test", tested()));
        if (answer != null) {
            answer.devices()
                    .forEach(device -> lines.add(new Line(
                            device.id().toUpperCase(Locale.ROOT),
                            device.words()
                                    + (device.memory() > 0
                                            ? String.format(Locale.ROOT, ", %.1f GB", device.memory() / 1e9)
                                            : ""))));
        }
        return List.copyOf(lines);
    }

    private static String driver(Found found) {
        String gpus = found.gpus().isEmpty() ? "" : "; " + String.join(", ", found.gpus());
        if (found.driver() == null) {
            return "none of NVIDIA" + gpus;
        }
        return (found.driver().isEmpty() ? "NVIDIA, version unknown" : "NVIDIA " + found.driver()) + gpus;
    }

    private String libraries() {
        TorchFolder folder = basis.libraries();
        if (folder == null) {
            return "PyTorch " + Torch.VERSION + " for the CPU, which came with the program";
        }
        return folder.problem() != null
                ? folder.problem()
                : "PyTorch " + (folder.version() == null ? "of an unknown version" : folder.version())
                        + (folder.isForGpu() ? " for the GPU" : " for the CPU") + ", " + folder.folder();
    }

    private String tested() {
        Probed probed = basis.probed();
        Probed.Answer answer = probed.answer();
        if (answer == null) {
            return probed.sentence();
        }
        return "PyTorch " + answer.version() + (answer.right() ? " computes right" : " computes wrong numbers");
    }

    /** The whole as text, for the clipboard and the command line. */
    public String text() {
        StringBuilder text = new StringBuilder(conclusion.headline()).append('\n');
        conclusion.sentences().forEach(sentence -> text.append(sentence).append('\n'));
        text.append('\n');
        lines().forEach(line -> text.append(String.format(Locale.ROOT, "%-14s%s%n", line.what(), line.finding())));
        return text.toString();
    }
}
