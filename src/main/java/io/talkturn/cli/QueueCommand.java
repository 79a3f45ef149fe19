package io.talkturn.cli;

import io.talkturn.run.RunQueue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and changes the queue of a project. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = "Shows the queue of runs that wait for a worker, and changes it.",
        footer = {
            "",
            "Examples:",
            "  talkturn queue",
            "  talkturn queue --workers 2",
            "  talkturn queue --remove 20260730-140512-rock"
        })
final class QueueCommand implements Callable<Integer> {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(names = "--workers", paramLabel = "N", description = "How many runs are trained at a time.")
    private @Nullable Integer workers;

    @Option(names = "--add", paramLabel = "RUN", description = "Put a run at the end.")
    private @Nullable String add;

    @Option(names = "--remove", paramLabel = "RUN", description = "Take a waiting run out.")
    private @Nullable String remove;

    @Option(names = "--first", paramLabel = "RUN", description = "Move a waiting run to the front.")
    private @Nullable String first;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        RunQueue queue = project.queue();
        if (remove != null) {
            queue.remove(project.run(remove));
        }
        if (first != null) {
            queue.move(project.run(first), 0);
        }
        if (add != null) {
            queue.add(project.run(add));
        }
        if (workers != null) {
            queue.setWorkers(workers);
        }
        queue.advance();
        print(queue.contents(), answer.out());
        return 0;
    }

    private void print(RunQueue.Contents contents, Terminal out) {
        if (answer.isJson()) {
            out.json(contents);
            return;
        }
        out.println(contents.workers() + (contents.workers() == 1 ? " worker" : " workers") + ", "
                + contents.started().size() + " busy");
        if (contents.waiting().isEmpty()) {
            out.println("No run is waiting.");
        }
        contents.waiting().forEach(out::println);
    }
}
