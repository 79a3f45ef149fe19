package io.talkturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a run folder. */
final class RunTablesTest {
    @TempDir
    Path project;

    private RunFolder run;

    @BeforeEach
    void writeRun() {
        run = WrittenRun.write(project.resolve("runs"), WrittenRun.spec("HAN-ROCK", 3, true));
    }

    @Test
    void classesWithSupportAndADashWhereNothingIsDefined() {
        Table table = ClassTable.of(metrics(), Partition.TEST, "pri");
        assertThat(table.header())
                .containsExactly(
                        "class",
                        "precision",
                        "recall",
                        "F1",
                        "specificity",
                        "WAcc",
                        "WF1",
                        "support",
                        "predicted",
                        "n");
        assertThat(shown(table, 0))
                .containsExactly("angry", "1.000", "0.500", "0.667", "1.000", "0.750", "0.667", "2", "1", "3");
        assertThat(shown(table, 1))
                .containsExactly("sad & low", "0.500", "1.000", "0.667", "0.500", "–", "0.667", "1", "2", "3");
        assertThat(table.notes()).anyMatch(note -> note.contains("not defined"));
    }

    @Test
    void confusionWithTrueClassesAsRows() {
        Table table = ConfusionTable.of(metrics(), Partition.TEST, "pri");
        assertThat(table.header()).containsExactly("true", "angry", "sad & low", "n");
        assertThat(shown(table, 0)).containsExactly("angry", "1", "1", "2");
        assertThat(shown(table, 1)).containsExactly("sad & low", "0", "1", "1");
    }

    @Test
    void tasksLeaveBlankWhatDoesNotApply() {
        Table table = TaskTable.of(metrics(), Partition.TEST);
        assertThat(table.header()).containsExactly("task", "n", "accuracy, MA(2)", "macro F1", "MAE");
        assertThat(shown(table, 0)).containsExactly("pri", "3", "0.667", "0.667", "");
        assertThat(shown(table, 1)).containsExactly("au05", "2", "", "", "0.125");
    }

    @Test
    void runsWithSettingsStateAndMetrics() {
        RunSummary summary = RunSummary.read(RunCatalog.entry(run), Partition.TEST);
        Table table = RunsTable.of(List.of(summary), Partition.TEST);
        assertThat(table.header())
                .startsWith("run", "folder", "architecture", "primary task", "auxiliary tasks", "seed", "state")
                .contains("accuracy, MA", "95% low")
                .doesNotContain("MAE", "time (s)");
        assertThat(shown(table, 0)).contains("HAN-ROCK", "emotion", "au05 + past1", "3", "finished", "5", "4", "0.667");
    }

    @Test
    void aDamagedRunIsARowNotAnError() {
        AtomicFiles.writeText(run.metrics(), "partition,task\nbroken");
        RunSummary summary = RunSummary.read(RunCatalog.entry(run), Partition.TEST);
        assertThat(summary.problem()).isNotNull();
        assertThat(shown(RunsTable.of(List.of(summary), Partition.TEST), 0)).contains("HAN-ROCK", "damaged");
    }

    @Test
    void wholeFamiliesStandAsTheirLetters() {
        List<AuxiliaryTask> all = List.of(AuxiliaryTask.values());
        assertThat(RunsTable.auxiliaryTasks(tasks(all, true))).isEqualTo("aphf");
        assertThat(RunsTable.auxiliaryTasks(tasks(all, false))).isEqualTo("aphf, weight 0");
        assertThat(RunsTable.auxiliaryTasks(tasks(all.subList(0, 9), true))).isEqualTo("ap + past1");
        assertThat(RunsTable.auxiliaryTasks(tasks(List.of(), true))).isEqualTo("none");
    }

    @Test
    void aTableOfNothingSaysWhyAndIsNotWritten() {
        assertThat(ClassTable.of(metrics(), Partition.DEV, "pri").notes().getFirst())
                .contains("partition dev; it has test.");
        assertThat(ConfusionTable.of(metrics(), Partition.TEST, "au05").notes().getFirst())
                .contains("AU 05 task predicts a number");
        assertThat(TaskTable.of(metrics(), Partition.TRAIN).rows()).isEmpty();
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(
                        () -> ClassTable.of(metrics(), Partition.TEST, "au17").nonEmpty())
                .withMessageContaining("no task au17; it has pri, au05");
        Table some = TaskTable.of(metrics(), Partition.TEST);
        assertThat(some.nonEmpty()).isSameAs(some);
    }

    @Test
    void predictionsInFullPrecision() {
        Table table = PredictionsTable.of(new RunResults(run).predictions(), row -> row.isError());
        assertThat(table.header())
                .containsExactly(
                        "conversation", "talkturn", "partition", "truth", "prediction", "p_angry", "p_sad & low");
        assertThat(table.rows()).hasSize(1);
        assertThat(CsvExport.value(table.rows().getFirst().get(5))).isEqualTo("0.3333333333333333");
    }

    @Test
    void thresholdsAreStrict() {
        Table table = ThresholdTable.of(new RunResults(run).predictions(), Partition.TEST);
        assertThat(table.rows()).hasSize(101);
        // at 0.75 no talkturn is predicted angry: recall 0, specificity 1
        assertThat(table.shown(75, table.header().indexOf("WAcc angry"))).isEqualTo("0.500");
        assertThat(table.shown(74, table.header().indexOf("WAcc angry"))).isEqualTo("0.750");
    }

    @Test
    void settingsThatDifferOnly() {
        Table table =
                SettingsTable.of("with", WrittenRun.spec("a", 3, true), "without", WrittenRun.spec("b", 4, false));
        assertThat(table.rows())
                .containsExactly(
                        List.of(Cell.of("tasks.auxiliarySupervision"), Cell.of("true"), Cell.of("false")),
                        List.of(Cell.of("training.seed"), Cell.of("3"), Cell.of("4")));
        assertThat(SettingsTable.of("a", run.spec(), "b", run.spec()).notes()).hasSize(1);
    }

    private MetricTable metrics() {
        return new RunResults(run).metrics();
    }

    private static TaskSettings tasks(List<AuxiliaryTask> tasks, boolean supervised) {
        return new TaskSettings("emotion", tasks, WeightRule.SOFTMAX, null, Map.of(), supervised, false, false);
    }

    static List<String> shown(Table table, int row) {
        return java.util.stream.IntStream.range(0, table.columns().size())
                .mapToObj(column -> table.shown(row, column))
                .toList();
    }
}
