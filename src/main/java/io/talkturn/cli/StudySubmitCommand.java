package io.talkturn.cli;

import io.talkturn.cluster.ClusterSettings;
import io.talkturn.cluster.Commands;
import io.talkturn.cluster.StudyCluster;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.study.StudyFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a study to a cluster. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends the trials of a study to a Slurm cluster, as an array of tasks. Again, it sends only what is not finished"
                    + " and not there already.",
            "The project must be on a disk that the nodes share. The computer from which it is sent may go away."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn study submit h1 --partition cpu --time 4:00:00 --memory 8G \\",
            "      --program /shared/talkturn/bin/talkturn",
            "  talkturn study submit h1 --show",
            "  talkturn study submit h1",
            "",
            "docs/cluster.md tells all about it."
        })
final class StudySubmitCommand implements Callable<Integer> {
    @Mixin
    private StudyOption study = new StudyOption();

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe cluster (kept for the project)%n")
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--show", description = "Show the script and send nothing.")
    private boolean show;

    @Option(names = "--save-script", paramLabel = "FILE", description = "Save the script there and send nothing.")
    private @Nullable Path script;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        StudyFolder folder = study.folder();
        ClusterSettings settings = options.over(folder.project());
        StudyCluster cluster =
                new StudyCluster(folder, settings, Commands.on(settings.run().host()));
        if (show || script != null) {
            String text = cluster.script();
            if (script != null) {
                AtomicFiles.writeText(script, text);
                answer.out().println("Saved to " + script);
            } else {
                text.lines().forEach(answer.out()::println);
            }
            return 0;
        }
        settings.keep(folder.project());
        tell(folder, cluster.submit());
        return 0;
    }

    private void tell(StudyFolder folder, StudyCluster.Sent sent) {
        if (answer.isJson()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("study", folder.name());
            all.put("jobs", sent.jobs());
            all.put("trials", sent.trials());
            answer.out().json(all);
            return;
        }
        answer.out()
                .println(
                        sent.trials().isEmpty()
                                ? "Nothing to send: every trial is settled, on the cluster already, waits for others, or needs"
                                        + " you. “talkturn study status " + folder.name() + "” tells."
                                : "Sent " + sent.trials().size()
                                        + (sent.trials().size() == 1 ? " trial" : " trials")
                                        + " as " + (sent.jobs().size() == 1 ? "array " : "arrays ")
                                        + String.join(", ", sent.jobs()) + ".");
    }
}
