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
            "  talkturn gui --project ~/my-study --screenshot pictures"
        })
final class GuiCommand implements Runnable {
    @Option(names = "--project", paramLabel = "DIR", description = "The project folder to open.")
    private @Nullable Path project;

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
        if (project != null) {
            arguments.add("--project=" + project.toAbsolutePath());
        }
        if (screenshot != null) {
            arguments.add("--screenshot=" + screenshot.toAbsolutePath());
        }
        WorkbenchApp.open(arguments.toArray(String[]::new));
    }
}
