package io.talkturn.cli;

import io.talkturn.engine.CudaNatives;
import io.talkturn.engine.EngineCache;
import io.talkturn.engine.EngineChoice;
import io.talkturn.engine.EngineKind;
import io.talkturn.engine.EngineReport;
import io.talkturn.engine.Machine;
import io.talkturn.engine.NativesInstall;
import io.talkturn.engine.ProbeProcess;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import io.talkturn.run.EngineDesk;
import io.talkturn.training.EngineAnswer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what networks are computed with here, and changes that. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = {
            "Says what this machine has to train networks with, and what follows: driver, CUDA runtime, PyTorch's"
                    + " libraries. Nothing is fetched without --fetch."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn engine --test",
            "  talkturn engine --use /opt/libtorch",
            "  talkturn engine --fetch",
            "  talkturn engine --from libtorch-cxx11-abi-shared-with-deps-2.7.1+cu128.zip",
            "",
            "Exit codes: 0 what is chosen computes right, or was not tried; 2 it does not (training goes on on the CPU)."
        })
final class EngineCommand implements Callable<Integer> {
    /** One thing at a time. */
    static final class Wish {
        @Option(names = "--test", description = "Load the engine in a process of its own and compute something.")
        private boolean test;

        @Option(
                names = "--use",
                paramLabel = "WHAT",
                description =
                        "cpu; gpu (the libraries that were fetched); or a folder of PyTorch libraries. Tried at once.")
        private @Nullable String use;

        @Option(
                names = "--fetch",
                description = "Fetch PyTorch's libraries for NVIDIA's GPUs (some 3 GB), check and use them.")
        private boolean fetch;

        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "The same from a file that was fetched on another computer; --where names it.")
        private @Nullable Path from;

        @Option(names = "--where", description = "Say address, name, size and SHA-256 of the file to be fetched.")
        private boolean where;

        @Option(names = "--clear-cache", description = "Delete unpacked and fetched libraries.")
        private boolean clear;

        @Option(
                names = "--probe",
                hidden = true,
                description = "Load the engine in this process and print what it says.")
        private boolean probe;
    }

    @ArgGroup
    private Wish wish = new Wish();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        if (wish.probe) {
            answer.out().println(ProbeProcess.MARK + Json.line(EngineAnswer.get()));
            return 0;
        }
        if (wish.where) {
            CudaNatives natives = natives();
            answer.out().println(natives.url());
            answer.out().println(natives.name() + ", about " + natives.bytes() / 1_000_000 + " MB");
            answer.out().println("SHA-256 " + natives.sha256());
            return 0;
        }
        if (wish.clear) {
            try (Interrupt interrupt = Interrupt.listen()) {
                long gone = EngineCache.clear(new WaitOption().over(interrupt));
                answer.out().println(gone / 1_000_000 + " MB went from " + EngineCache.path() + ".");
            }
            return 0;
        }
        return tell(report());
    }

    private EngineReport report() {
        EngineDesk desk = new EngineDesk();
        String use = wish.use;
        Path from = wish.from;
        if (use != null) {
            return desk.choose(choice(use));
        }
        if (!wish.fetch && from == null) {
            return wish.test ? desk.test() : desk.look();
        }
        try (Interrupt interrupt = Interrupt.listen()) {
            NativesInstall install = new NativesInstall(natives(), new WaitOption().over(interrupt));
            if (from != null) {
                install.take(from);
            } else {
                install.fetch();
            }
        }
        return desk.choose(new EngineChoice(EngineKind.GPU, null));
    }

    private int tell(EngineReport report) {
        if (answer.isJson()) {
            answer.out().prettyJson(report);
        } else {
            answer.out().print(report.text());
        }
        return switch (report.conclusion().state()) {
            case DAMAGED, NO_ENGINE -> Talkturn.USER_ERROR;
            default -> 0;
        };
    }

    private static EngineChoice choice(String use) {
        return switch (use) {
            case "cpu" -> EngineChoice.CPU;
            case "gpu" -> new EngineChoice(EngineKind.GPU, null);
            default -> EngineChoice.of(Path.of(use));
        };
    }

    private static CudaNatives natives() {
        return CudaNatives.of(Machine.here())
                .orElseThrow(() -> new UserError(
                        "There are no PyTorch libraries for NVIDIA's GPUs for this system.",
                        "They are for Linux and Windows on x86-64; train on the CPU here."));
    }
}
