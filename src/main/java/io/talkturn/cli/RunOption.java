package io.talkturn.cli;

import io.talkturn.run.RunFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameter RUN with the project it is looked for in. */
final class RunOption {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(paramLabel = "RUN", description = "The run: its folder, the folder's name, or how that begins.")
    private String run = "";

    /**
     * The run.
     *
     * @throws io.talkturn.foundation.UserError where there is none or more than one of this name
     */
    RunFolder folder() {
        return project.run(run);
    }

    /** Its project. */
    ProjectOption project() {
        return project;
    }
}
