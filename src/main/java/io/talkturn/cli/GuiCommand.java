package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.app.WorkbenchApp;
import io.talkturn.ui.context.Display;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(
        name = "gui",
        mixinStandardHelpOptions = true,
        description = "Opens the window.",
        footer = {
            "",
            "Examples:",
            "  talkturn gui",
            "  talkturn gui --project ~/my-study",
            "  talkturn gui ~/my-study/project.talkturn",
            "  talkturn gui --project ~/my-study --screenshot pictures"
        })
final class GuiCommand implements Runnable {
    @Option(names = "--project", paramLabel = "DIR", description = "The project folder to open.")
    private @Nullable Path project;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "The same; its file project.talkturn, which is opened by a double click, will do too.")
    private @Nullable Path clicked;

    @Option(
            names = "--screenshot",
            paramLabel = "DIR",
            description = "Write pictures of every page, light and dark, in two sizes into this folder, and end.")
    private @Nullable Path screenshot;

    @Override
    public void run() {
        if (screenshot == null && !Display.isThere()) {
            throw new UserError(
                    "There is no display to open a window on.",
                    "Log in to a desktop or use “xvfb-run -a talkturn gui”; “talkturn tour --headless” needs none.");
        }
        List<String> arguments = new ArrayList<>();
        Path wanted = project == null && clicked != null ? DoubleClick.project(clicked) : project;
        if (wanted != null) {
            arguments.add("--project=" + wanted.toAbsolutePath());
        }
        if (screenshot != null) {
            arguments.add("--screenshot=" + screenshot.toAbsolutePath());
        }
        WorkbenchApp.open(arguments.toArray(String[]::new));
    }
}
