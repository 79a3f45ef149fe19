package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunTrash;
import io.talkturn.run.TrashedRun;
import io.talkturn.run.WorkerLauncher;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes runs so that they can be brought back. */
@Command(
        name = "trash",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the runs that were deleted, deletes and restores runs, and empties the trash.",
            "A run that is deleted goes to the folder “trash” of the project, whole; a run that is being trained is not"
                    + " deleted."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn trash",
            "  talkturn trash --delete 20260730-140512-rock --delete 20260730-140514-han",
            "  talkturn trash --restore 20260730-140512-rock",
            "  talkturn trash --empty",
            "",
            "Exit codes: 0 done, 2 refused (a sentence says why)."
        })
final class TrashCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--delete",
            paramLabel = "RUN",
            description = "Put a run into the trash; may be given several times.")
    private List<String> delete = new ArrayList<>();

    @Option(
            names = "--restore",
            paramLabel = "RUN",
            description =
                    "Bring a run back, by the name of its folder (of several the one that was deleted last), or by what it"
                            + " is called; may be given several times.")
    private List<String> restore = new ArrayList<>();

    @Option(names = "--empty", description = "Delete for good what is in the trash. This cannot be taken back.")
    private boolean empty;

    @Mixin
    private WaitOption wait = new WaitOption();

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        RunTrash trash = new RunTrash(project.folder(), new WorkerLauncher());
        if (empty && !(delete.isEmpty() && restore.isEmpty())) {
            throw new UserError("--empty goes with neither --delete nor --restore.", "Give two commands.");
        }
        if (empty) {
            try (Interrupt interrupt = Interrupt.listen(answer.err())) {
                int gone = trash.empty(wait.over(interrupt));
                answer.err().println("Deleted for good: " + gone + (gone == 1 ? " run." : " runs."));
            }
        }
        // all are looked for before one goes: a name that is mistyped deletes nothing
        List<RunFolder> wanted = delete.stream().map(project::run).distinct().toList();
        List<TrashedRun> back =
                restore.stream().map(name -> find(trash, name)).distinct().toList();
        for (RunFolder run : wanted) {
            trash.delete(run, wait.progress());
            answer.err()
                    .println("Deleted " + run.name() + "; “talkturn trash --restore " + run.name()
                            + "” brings it back.");
        }
        for (TrashedRun run : back) {
            answer.err()
                    .println("Restored " + trash.restore(run, wait.progress()).name() + ".");
        }
        print(trash.list(), answer.out());
        return 0;
    }

    /** Of several of one folder the one that was deleted last; what people call a run may fit only one. */
    private static TrashedRun find(RunTrash trash, String name) {
        List<TrashedRun> all = trash.list();
        return all.stream()
                .filter(run ->
                        run.name().equals(name) || run.entry().folder().name().equals(name))
                .findFirst()
                .orElseGet(() -> titled(all, name));
    }

    private static TrashedRun titled(List<TrashedRun> all, String title) {
        List<TrashedRun> fitting =
                all.stream().filter(run -> run.title().equals(title)).toList();
        if (fitting.size() != 1) {
            String what = fitting.isEmpty() ? "There is no run “" : "Several runs fit “";
            throw new UserError(what + title + "” in the trash.", "“talkturn trash” lists what is there.");
        }
        return fitting.getFirst();
    }

    private void print(List<TrashedRun> runs, Terminal out) {
        if (answer.isJson()) {
            out.prettyJson(runs.stream().map(TrashCommand::json).toList());
            return;
        }
        if (runs.isEmpty()) {
            out.println("The trash is empty.");
        }
        runs.forEach(run -> out.println(
                run.name() + "  " + run.title() + "  deleted " + run.deleted().format(TIME)));
    }

    private static Map<String, @Nullable Object> json(TrashedRun run) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("run", run.name());
        all.put("name", run.title());
        all.put("deleted", run.deleted().toString());
        all.put("folder", run.entry().folder().path().toString());
        return all;
    }
}
