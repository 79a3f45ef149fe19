package io.talkturn.cli;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.report.Cell;
import io.talkturn.report.MeansTable;
import io.talkturn.report.MeasuredRun;
import io.talkturn.report.RunNames;
import io.talkturn.report.RunSummary;
import io.talkturn.report.RunsTable;
import io.talkturn.report.Table;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs of a project. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the runs of a project.",
            "The newest comes first; damaged ones are listed with their problem."
        },
        footer = {
            "",
            "Examples:",
            "  talkturn runs",
            "  talkturn runs --metrics test",
            "  talkturn runs --metrics dev --to runs.tex",
            "  talkturn runs --means",
            "  talkturn runs --means --sd sample --difference macro_f1 --to table4.tex",
            "  talkturn runs --json"
        })
final class RunsCommand implements Callable<Integer> {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int LONGEST_MESSAGE = 80;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Option(
            names = "--metrics",
            paramLabel = "PARTITION",
            description = "Show settings and metrics on train, dev or test instead of progress.")
    private @Nullable String metrics;

    @Option(
            names = "--means",
            description = {
                "One row for all finished runs that differ in nothing but the seed: mean and standard deviation over"
                        + " seeds, and the difference to the same runs without further tasks, paired by seed.",
                "Of the partition of --metrics. Default: test."
            })
    private boolean means;

    @Option(
            names = "--sd",
            paramLabel = "KIND",
            description = "With --means: population (divides by n; the default) or sample (by n - 1).")
    private @Nullable String sd;

    @Option(
            names = "--difference",
            paramLabel = "METRIC",
            description = "With --means: the metric whose difference is shown, for example macro_f1. Default: the first"
                    + " of each task.")
    private @Nullable String difference;

    @ArgGroup(exclusive = false)
    private @Nullable ExportTarget target;

    @Mixin
    private Answer answer = new Answer();

    @Override
    public Integer call() {
        project.queue().advance();
        List<RunEntry> runs = project.runs().list();
        Terminal out = answer.out();
        if (!means && (sd != null || difference != null)) {
            throw new UserError("--sd and --difference belong to the table of means.", "Add --means.");
        }
        if (answer.isJson() && means) {
            out.prettyJson(TextTable.records(metrics(runs)));
        } else if (answer.isJson()) {
            out.prettyJson(runs.stream().map(RunsCommand::json).toList());
        } else if (target != null) {
            target.write(metrics(runs));
            out.println("Wrote " + target.file());
        } else if (runs.isEmpty()) {
            out.println("There are no runs in " + project.folder() + ". Make one with “talkturn train”.");
        } else {
            TextTable.print(metrics == null && !means ? progress(runs) : metrics(runs), out);
        }
        return 0;
    }

    private Table metrics(List<RunEntry> runs) {
        Partition partition = Partition.of(metrics == null ? Partition.TEST.id() : metrics);
        if (means) {
            return means(runs, partition).nonEmpty();
        }
        return RunsTable.of(
                runs.stream().map(run -> RunSummary.read(run, partition)).toList(), partition);
    }

    private Table means(List<RunEntry> runs, Partition partition) {
        if (difference != null && !MeansTable.known().contains(difference)) {
            throw new UserError(
                    "There is no metric “" + difference + "” in the table of means.",
                    "Use one of " + String.join(", ", MeansTable.known()) + ".");
        }
        List<MeasuredRun> measured =
                runs.stream().flatMap(run -> MeasuredRun.read(run).stream()).toList();
        return new MeansTable(measured, partition, sd(), difference).table();
    }

    private MeansTable.Sd sd() {
        return switch (sd == null ? "population" : sd) {
            case "population" -> MeansTable.Sd.POPULATION;
            case "sample" -> MeansTable.Sd.SAMPLE;
            default -> throw new UserError("There is no standard deviation “" + sd + "”.", "Use population or sample.");
        };
    }

    private static Table progress(List<RunEntry> runs) {
        List<Table.Column> columns = List.of(
                Table.Column.text("folder"),
                Table.Column.text("run"),
                Table.Column.text("state"),
                Table.Column.text("epochs"),
                new Table.Column("best on dev", Table.Kind.NUMBER, 4),
                Table.Column.text("left"),
                Table.Column.text("message"));
        RunNames names = RunNames.of(runs);
        return new Table(
                "runs",
                "Runs",
                columns,
                runs.stream().map(run -> cells(run, names)).toList(),
                List.of());
    }

    private static List<Cell> cells(RunEntry run, RunNames names) {
        RunStatus status = run.status();
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.of(run.folder().name()), Cell.of(names.of(run)), Cell.of(state(run))));
        cells.add(
                status == null
                        ? Cell.blank()
                        : Cell.of(status.epochs().done() + "/" + status.epochs().planned()));
        Double best = status == null ? null : status.epochs().bestMetric();
        cells.add(best == null ? Cell.blank() : Cell.of(best));
        cells.add(status == null || status.etaSeconds() == null ? Cell.blank() : Cell.of(left(status.etaSeconds())));
        cells.add(Cell.of(cut(message(run))));
        return cells;
    }

    private static String state(RunEntry run) {
        if (run.problem() != null) {
            return "damaged";
        }
        return run.isOrphaned() ? "interrupted" : run.state().id();
    }

    private static String message(RunEntry run) {
        if (run.problem() != null) {
            return run.problem().line();
        }
        if (run.isOrphaned()) {
            return "Its worker is gone; go on with “talkturn resume”.";
        }
        return run.status() == null ? "" : run.status().message();
    }

    /** The whole of it stands in {@code --json} and in status.json. */
    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / SECONDS_A_MINUTE, whole % SECONDS_A_MINUTE);
    }

    private static Map<String, @Nullable Object> json(RunEntry run) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("run", run.folder().name());
        all.put("folder", run.folder().path().toString());
        all.put("name", run.title());
        all.put("note", run.note());
        all.put("state", state(run));
        all.put("problem", run.problem() == null ? null : run.problem().line());
        all.put("status", run.status());
        all.put("spec", run.spec());
        return all;
    }
}
