package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import io.talkturn.run.TinyProject;
import io.talkturn.study.StudyCommandLine;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** “Copy as command” of a study and {@code talkturn study new} are each other's inverse. */
final class StudyCommandLineTest {
    private static final String BASE = " --primary mood --epochs 3 --word-gru 4";

    @TempDir
    private Path root;

    @BeforeEach
    void makeProject() {
        TinyProject.in(root);
    }

    private StudyFile made(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--project", root.toString()));
        int before = StudyFolder.list(root).size();
        int exit = Talkturn.commandLine().execute(all.toArray(String[]::new));
        assertThat(exit).as(String.join(" ", all)).isZero();
        List<StudyFolder> studies = StudyFolder.list(root);
        assertThat(studies).hasSize(before + 1);
        return newest(studies).read();
    }

    private static StudyFolder newest(List<StudyFolder> studies) {
        return studies.stream()
                .max((a, b) ->
                        a.read().header().created().compareTo(b.read().header().created()))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auxiliary --trials 4 --condition none --condition hf --range batch=6..40 --range l2=none" + BASE,
                "auxiliary --trials 3 --condition none --condition h --own-draws --study-seed 9 --lag 2"
                        + " --no-median-stopping --keep-attention --name H1" + BASE,
                "capacity --trials 2 --total 10 --sizes 8,4,1 --learning-rate 0.01 --tasks hf" + BASE,
                "hierarchy --trials 2 --tasks hf" + BASE,
                "hierarchy --search grid --range batch=6,12 --range contentSize=2,3 --tasks hf" + BASE,
                "auxiliary --condition none --condition hf --search refine --range batch=6,12 --refine"
                        + " learningRate=0.01,0.1 --seeds 4,5" + BASE,
                "stability --seeds 3,1,4 --tasks hf" + BASE,
                "models --condition wide:wordGru=8;wordAttention=6 --condition narrow:wordAttention=3 --seeds 1,2 --tasks hf"
                        + BASE
            })
    void theCommandGivesTheSameTrials(String typed) {
        List<String> words = new ArrayList<>(List.of("study", "new"));
        words.addAll(List.of(typed.split(" ")));
        StudyFile study = made(words);

        List<String> line = StudyCommandLine.words(study);
        StudyFile again = made(line.subList(1, line.size()));

        assertThat(again.question()).isEqualTo(study.question());
        assertThat(again.columns()).isEqualTo(study.columns());
        assertThat(again.conditions()).isEqualTo(study.conditions());
        assertThat(again.search()).as(String.join(" ", line)).isEqualTo(study.search());
        assertThat(again.rules()).isEqualTo(study.rules());
        assertThat(again.header().name()).isEqualTo(study.header().name());
        assertThat(again.trials()).hasSameSizeAs(study.trials());
        for (int i = 0; i < study.trials().size(); i++) {
            var one = study.trials().get(i);
            var other = again.trials().get(i);
            assertThat(other.plan()).isEqualTo(one.plan());
            assertThat(other.spec().network()).isEqualTo(one.spec().network());
            assertThat(other.spec().training()).isEqualTo(one.spec().training());
            assertThat(other.spec().name()).isEqualTo(one.spec().name());
        }
    }

    @Test
    void itNamesTheProject() {
        StudyFile study = made(List.of(
                "study", "new", "stability", "--primary", "mood", "--tasks", "hf", "--seeds", "1,2", "--epochs", "3"));

        assertThat(StudyCommandLine.text(study, Path.of("/my studies")))
                .startsWith("talkturn study new stability --project '/my studies' --search seeds --seeds 1,2");
    }

    @Test
    void rowsOfATableAreInNoCommand() throws Exception {
        Path rows = Files.writeString(root.resolve("rows.csv"), "batch,seed\n6,1\n12,2\n");
        StudyFile study = made(List.of(
                "study",
                "new",
                "stability",
                "--primary",
                "mood",
                "--tasks",
                "hf",
                "--search",
                "list",
                "--rows",
                rows.toString()));

        assertThatThrownBy(() -> StudyCommandLine.words(study))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("come from a table");
    }
}
