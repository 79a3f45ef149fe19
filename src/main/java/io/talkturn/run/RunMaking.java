package io.talkturn.run;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Version;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes the specifications of runs on one corpus, for the window, the command line and studies: they all say the same of
 * where the corpus is, what it was when the run was made, and what a run is called that nobody names.
 */
public final class RunMaking {
    private final Path folder;
    private final String place;
    private final String hash;

    /**
     * For runs on a corpus as it is now.
     *
     * @param project the project folder
     * @param corpus the corpus folder, absolute or from the project folder
     * @throws io.talkturn.foundation.UserError where the corpus cannot be read
     */
    public RunMaking(Path project, Path corpus) {
        this.folder = project.resolve(corpus);
        Path relative = folder.startsWith(project) ? project.relativize(folder) : folder;
        this.place = relative.toString().replace('\\', '/');
        this.hash = CorpusFolder.hash(folder);
    }

    /** The corpus folder. */
    public Path corpus() {
        return folder;
    }

    /**
     * A specification made now.
     *
     * @param name what people see, null: what follows from the settings
     */
    public RunSpec make(@Nullable String name, NetworkSpec network, TrainingSettings training) {
        RunHeader header = new RunHeader(
                RunSpec.FORMAT,
                name == null ? network.runName(training.seed()) : name,
                place,
                hash,
                Instant.now().toString(),
                Version.current());
        return new RunSpec(header, network, training);
    }
}
