package io.talkturn.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The corpus that a command works on, which need not be named where the project has only one. */
final class CorpusParameter {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "CORPUS",
            description = "A corpus of the project or any corpus folder. Default: the only corpus of the project.")
    private @Nullable String corpus;

    /** The corpus folder. */
    Path folder() {
        return project.corpusFolder(corpus);
    }
}
