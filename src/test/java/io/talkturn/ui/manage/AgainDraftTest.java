package io.talkturn.ui.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.fixture.ProjectFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run once more with another seed. */
final class AgainDraftTest {
    @TempDir
    Path folder;

    private ProjectFixture project;
    private RunMaking making;
    private RunSpec plain;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
        making = new RunMaking(folder, project.corpusFolder());
        RunSpec any = project.run("any").seed(3).finished().spec();
        plain = making.make(null, any.network(), any.training());
    }

    @Test
    void aNameThatFollowsFromTheSettingsFollowsFromTheSeed() {
        RunSpec again = new AgainDraft(plain.name(), plain, 8).spec(making);

        assertThat(again.training().seed()).isEqualTo(8);
        assertThat(again.name()).isEqualTo(plain.network().runName(8));
        assertThat(new AgainDraft("Mine", plain, 8).spec(making).name()).isEqualTo("Mine");
    }

    @Test
    void aFoldStaysAndStandsInTheNameOnce() {
        RunSpec second = plain.on(write(3).get(1));

        RunSpec again = new AgainDraft(second.name(), second, 8).spec(making);

        assertThat(again.fold()).isEqualTo(second.fold());
        assertThat(again.name()).isEqualTo(plain.network().runName(8) + ", fold 2");
        assertThat(new AgainDraft("Mine", second, 8).spec(making).name()).isEqualTo("Mine, fold 2");
        assertThat(new AgainDraft("Mine, fold 2", second, 8).spec(making).name())
                .isEqualTo("Mine, fold 2");
    }

    @Test
    void theFoldIsThatOfTheSetAsItIsNow() {
        RunSpec second = plain.on(write(3).get(1));
        RunFold now = write(4).get(1);

        assertThat(new AgainDraft(second.name(), second, 8).spec(making).fold()).isEqualTo(now);
    }

    @Test
    void whereTheFoldIsGoneItIsSaid() {
        RunSpec second = plain.on(write(3).get(1));
        FoldsFiles.delete(project.corpusFolder(), "mine", Progress.NONE);

        assertThatThrownBy(() -> new AgainDraft(second.name(), second, 8).spec(making))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no folds “mine”");
    }

    private List<RunFold> write(int count) {
        Folds made = new FoldMaking(project.corpus()).chance(count, 1, false, null);
        FoldsFiles.write(
                project.corpusFolder(),
                CorpusFolder.read(project.corpusFolder()),
                new Folds("mine", made.made(), made.folds()),
                Progress.NONE);
        return RunFold.all(project.corpusFolder(), "mine");
    }
}
