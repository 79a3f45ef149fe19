package io.talkturn.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Slurm is asked, and how its answers are read. */
class SlurmTest {
    private final List<String> asked = new ArrayList<>();

    private Slurm slurm(int exit, String out) {
        return new Slurm(words -> {
            asked.add(String.join(" ", words));
            return new Commands.Said(exit, out);
        });
    }

    @Test
    void anArrayIsSentWithItsOffset() {
        String job =
                slurm(0, "1234\n").submit(Path.of("/s/script.sh"), new ArrayNumbers.Part(1000, List.of(1, 2, 3)), 8);

        assertThat(job).isEqualTo("1234");
        assertThat(asked).containsExactly("sbatch --parsable --array=1-3%8 /s/script.sh 1000");
        assertThat(slurm(0, "1234;cluster\n").submit(Path.of("x"), new ArrayNumbers.Part(0, List.of(1)), 0))
                .isEqualTo("1234");
    }

    @Test
    void whatSlurmRefusesIsToldInItsWords() {
        assertThatThrownBy(() -> slurm(1, "\nsbatch: error: invalid partition specified: cpu\n")
                        .submit(Path.of("x"), new ArrayNumbers.Part(0, List.of(1)), 0))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.line()).contains("refuses the array", "invalid partition specified: cpu"));
        assertThatThrownBy(() -> slurm(1, "slurm_load_jobs error: Unable to contact slurm controller")
                        .elements(List.of("1")))
                .isInstanceOf(UserError.class);
    }

    @Test
    void elementsAreReadColumnByColumn() {
        List<Slurm.Element> elements = slurm(
                        0, "12|3|PENDING|Priority|\n12|4|RUNNING|None|node1\nnonsense\n13|N/A|PENDING|None|\n")
                .elements(List.of("12", "13"));

        assertThat(elements)
                .containsExactly(
                        new Slurm.Element("12", 3, "PENDING", "Priority", ""),
                        new Slurm.Element("12", 4, "RUNNING", "None", "node1"));
        assertThat(elements).extracting(Slurm.Element::name).containsExactly("12_3", "12_4");
        assertThat(asked).containsExactly("squeue -h -r -a -o %F|%K|%T|%r|%N -j 12,13");
    }

    @Test
    void anArrayThatSlurmHasForgottenHasNoElements() {
        assertThat(slurm(1, "slurm_load_jobs error: Invalid job id specified\n").elements(List.of("12")))
                .isEmpty();
        assertThat(slurm(1, "never asked").elements(List.of())).isEmpty();
    }

    @Test
    void tenThousandElementsAreOneAnswer() {
        String out = IntStream.rangeClosed(1, 10_000)
                .mapToObj(
                        i -> i / 1001 + 1 + "|" + (i % 1001) + "|" + (i < 100 ? "RUNNING" : "PENDING") + "|Resources|")
                .collect(Collectors.joining("\n"));

        assertThat(slurm(0, out).elements(List.of("1"))).hasSize(10_000);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theLimitOfArraysIsThatOfTheCluster() {
        assertThat(slurm(0, "X = 1\nMaxArraySize            = 4001\nMaxDBDMsgs = 20008\n")
                        .limit())
                .isEqualTo(4001);
        assertThat(slurm(0, "").limit()).isEqualTo(Slurm.USUAL_LIMIT);
    }

    @Test
    void whyAnElementEndedIsToldAsLongAsSlurmKnows() {
        String remembered = """
                JobId=5 ArrayJobId=1 ArrayTaskId=3 JobName=t JobState=TIMEOUT Reason=TimeLimit Dependency=(null)
                JobId=6 ArrayJobId=1 ArrayTaskId=4 JobName=t JobState=CANCELLED Reason=None
                JobId=7 ArrayJobId=1 ArrayTaskId=5 JobName=t JobState=RUNNING Reason=None
                JobId=1 ArrayJobId=1 ArrayTaskId=6-9%2 JobName=t JobState=PENDING Reason=Priority
                """;

        assertThat(ends(0, remembered, 1, "Slurm accounting storage is disabled"))
                .isEqualTo(Map.of("1_3", "timeout, TimeLimit", "1_4", "cancelled"));
        assertThat(asked).hasSize(2).first().isEqualTo("scontrol -o show job 1");
    }

    @Test
    void whatSlurmHasForgottenStandsInTheAccountsOfTheCluster() {
        assertThat(ends(
                        1,
                        "slurm_load_jobs error: Invalid job id",
                        0,
                        "1_3|OUT_OF_MEMORY\n1_4|CANCELLED by 0\n1_5|RUNNING\n"))
                .isEqualTo(Map.of("1_3", "out_of_memory", "1_4", "cancelled by 0"));
        assertThat(asked).last().isEqualTo("sacct -n -P -X -o JobID,State -j 1_3,1_4,1_5");
        assertThat(ends(1, "slurm_load_jobs error: Invalid job id", 1, "Slurm accounting storage is disabled"))
                .isEmpty();
    }

    private Map<String, String> ends(int scontrol, String remembered, int sacct, String accounts) {
        asked.clear();
        return new SlurmEnds(words -> {
                    asked.add(String.join(" ", words));
                    return words.getFirst().equals("sacct")
                            ? new Commands.Said(sacct, accounts)
                            : new Commands.Said(scontrol, remembered);
                })
                .of(List.of("1_3", "1_4", "1_5"));
    }

    @Test
    void anArrayWhoseNumberWasNeverWrittenIsFoundByItsScript() {
        Slurm slurm =
                slurm(0, "7|/a b/script.sh 0\n8|/a b/script.sh 1000\n9|/other/script.sh 0\n10|/a b/script.sh\nx\n");

        assertThat(slurm.arraysOf(Path.of("/a b/script.sh"))).isEqualTo(Map.of("7", 0, "8", 1000));
        assertThat(asked).containsExactly("squeue -h -a --me -o %F|%o");
    }

    @Test
    void aCommandThatHangsIsGivenUp() {
        assertThatThrownBy(() -> Commands.on("", 1).run(List.of("sleep", "30")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("sleep", "does not answer"));
    }

    @Test
    void aComputerWithoutSlurmIsToldSo() {
        assertThatThrownBy(() -> Commands.on("").run(List.of("no-such-scheduler-command")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("no-such-scheduler-command", "login node"));
    }
}
