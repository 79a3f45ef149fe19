package io.talkturn.cli;

import io.talkturn.benchmark.SelfTest;
import io.talkturn.benchmark.SelfTestReport;
import io.talkturn.run.EngineDesk;
import io.talkturn.training.HiddenCaches;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains a little on every device and compares. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Trains ten batches of a HAN-ROCK and of a fusion network on every device and compares the losses: the CPU's with"
                    + " numbers that stand in the program (to 0.0001 of them), a GPU's with the CPU's (to 0.005)."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn doctor",
            "  talkturn doctor --json",
            "",
            "Exit codes: 0 all that could be tried agrees; 2 something does not, or the engine cannot be loaded."
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        SelfTestReport report;
        try (Interrupt interrupt = Interrupt.listen()) {
            report = SelfTest.run(wait.over(interrupt));
        }
        if (answer.isJson()) {
            answer.out().prettyJson(report);
        } else {
            print(report);
        }
        return report.agrees() ? 0 : Talkturn.USER_ERROR;
    }

    private void print(SelfTestReport report) {
        Terminal out = answer.out();
        out.print(new EngineDesk().look().text());
        out.println();
        for (SelfTestReport.Compared each : report.compared()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s %-22s%-7s%8.2f s   off by %.1e, allowed %.0e",
                    each.agrees() ? "  " : "! ",
                    each.network(),
                    each.device(),
                    each.seconds(),
                    each.difference(),
                    each.tolerance()));
        }
        report.untried().forEach(out::println);
        if (HiddenCaches.isPlain()) {
            out.println("This (virtual) machine hides the processor's caches, and the engine's fast code for LSTMs and"
                    + " convolutions gives wrong numbers then: its plain code is used, which is right and some three times"
                    + " as slow.");
        }
        out.println(
                report.agrees()
                        ? "All that was tried agrees."
                        : "Something does not agree: do not trust what is trained here.");
    }
}
