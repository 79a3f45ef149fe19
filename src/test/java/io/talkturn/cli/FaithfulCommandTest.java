package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.model.Architecture;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.TinyProject;
import io.talkturn.run.TinyTrio;
import io.talkturn.run.faith.Faithfulness;
import io.talkturn.training.TrainingSettings;
import io.talkturn.worker.Worker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whether attention is worth believing, as a user asks for it. */
final class FaithfulCommandTest {
    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private TinyProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = TinyProject.in(root);
        Files.writeString(root.resolve("project.json"), "{\"format\":1,\"name\":\"Tiny\"}");
    }

    private int execute(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--project", root.toString()));
        return Talkturn.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private RunFolder trained(long seed) {
        RunSpec spec = project.spec("flat s" + seed, 1, "mood", Architecture.FLAT);
        TrainingSettings t = spec.training();
        RunFolder run = RunFolder.create(
                project.runs(),
                spec.with(new TrainingSettings(t.optimizer(), t.batch(), t.stopping(), seed, t.hardware())));
        new Worker(run, () -> false).run();
        return run;
    }

    @Test
    void theTableIsPrintedAndTheResultIsKeptInTheRunFolder() throws IOException {
        RunFolder run = trained(1);
        trained(2);
        Path tex = root.resolve("faithful.tex");

        assertThat(execute("faithful", run.name(), "--counts", "1,2", "--draws", "3", "--seed", "7", "--to", tex + ""))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("comprehensiveness", "sufficiency", "highest − random", "between seeds 1, 2")
                .contains("cannot be told from 1 conversation", "Wrote " + tex);
        Faithfulness kept = Faithfulness.read(run, Partition.TEST).orElseThrow();
        assertThat(kept.settings().draws()).isEqualTo(3);
        assertThat(kept.settings().seed()).isEqualTo(7);
        assertThat(kept.agreement()).isNotNull();
        assertThat(Files.readString(tex)).contains("3 draws, seed 7");
        assertThat(execute("faithful", run.name(), "--to", run.faithfulness(Partition.TEST) + ""))
                .as("the file of the program is no place for an export")
                .isEqualTo(2);
    }

    @Test
    void everyPredictionCanBeReadWithTheWordsThatWereChosen() {
        RunFolder run = trained(1);
        Path each = root.resolve("each.csv");

        assertThat(execute("faithful", run.name(), "--counts", "2", "--draws", "1", "--each", each + ""))
                .as(err.toString())
                .isZero();

        Csv.Table table = Csv.read(each);
        int words = table.header().indexOf("words of highest attention");
        Set<String> said = new HashSet<>();
        new RunResults(run).attention().talkturns().forEach(read -> said.addAll(read.tokens()));
        assertThat(table.rows()).isNotEmpty();
        assertThat(table.rows().stream()
                        .filter(row -> row.cells().get(2).equals("words"))
                        .flatMap(row -> Arrays.stream(row.cells().get(words).split(" "))))
                .isNotEmpty()
                .allMatch(said::contains);
        Faithfulness kept = Faithfulness.read(run, Partition.TEST).orElseThrow();
        assertThat(kept.figures().getFirst().means().highest().value())
                .isEqualTo(mean(table, "left out"), within(1e-9));
    }

    /** Of the falls without the words of highest attention. */
    private static double mean(Csv.Table table, String how) {
        int highest = table.header().indexOf("highest");
        return table.rows().stream()
                .filter(row -> row.cells().subList(2, 5).equals(List.of("words", "comprehensiveness", how)))
                .mapToDouble(row -> Double.parseDouble(row.cells().get(highest)))
                .average()
                .orElseThrow();
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        RunFolder run = trained(1);

        assertThat(execute("faithful", run.name(), "--partition", "dev", "--draws", "2", "--json"))
                .isZero();
        JsonNode first = Json.tree(out.toString());
        execute("faithful", run.name(), "--partition", "dev", "--draws", "2", "--json");

        assertThat(first.get("test").get("partition").asString()).isEqualTo("dev");
        assertThat(first.get("file").asString()).endsWith("faithfulness-dev.json");
        assertThat(Json.tree(out.toString())).isEqualTo(first);
    }

    @Test
    void whatCannotBeTestedIsRefusedInASentence() {
        RunFolder run = trained(1);
        TinyTrio trio = TinyTrio.in(root);
        RunFolder fusion = trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(1));

        assertThat(execute("faithful", fusion.name())).isEqualTo(2);
        assertThat(err.toString()).contains("has no attention to talkturns");
        assertThat(execute("faithful", run.name(), "--counts", "0")).isEqualTo(2);
        assertThat(execute("faithful", run.name(), "--draws", "0")).isEqualTo(2);
        assertThat(execute("faithful", run.name(), "--partition", "none")).isEqualTo(2);
        assertThat(err.toString()).contains("predicted no labelled talkturn");
        assertThat(Faithfulness.read(run)).isEmpty();
    }
}
