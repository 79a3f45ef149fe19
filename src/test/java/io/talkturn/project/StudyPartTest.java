package io.talkturn.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Progress;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.TinyStudy;
import io.talkturn.study.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyPartTest {
    @TempDir
    private Path root;

    private CheckedPart check() {
        List<CheckedPart> parts = ProjectCheck.of(root, new ProjectCheck.Wanted(false, false), Progress.NONE);
        return parts.stream()
                .filter(part -> part.name().startsWith("studies/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStudyThatHasNotBegunIsWhole() {
        TinyStudy.random(root, 2, 1);

        assertThat(check().problems()).isEmpty();
        assertThat(check().notes()).anySatisfy(note -> assertThat(note).contains("0 of 4 trials are settled"));
    }

    @Test
    void trialsThatNeedAPersonAreNamedWithTheWayOut() {
        StudyFolder study = TinyStudy.random(root, 2, 1);
        Trial trial = new StudyTrials(study).find("none/2");
        RunFolder run =
                RunFolder.createAt(trial.folder().path(), trial.planned().spec());
        run.writeStatus(RunStatus.of(RunState.FAILED, TinyStudy.EPOCHS, "The disk is full. Make room."));

        assertThat(check().problems())
                .containsExactly(
                        "Trial none/2 is failed: The disk is full. Make room. “talkturn study again tiny none/2”"
                                + " runs it again.");
    }

    @Test
    void aStudyThatCannotBeReadIsAProblemOfItsPartAlone() throws IOException {
        StudyFolder study = TinyStudy.random(root, 2, 1);
        Files.writeString(study.file(), "{");

        assertThat(check().problems()).isNotEmpty();
    }

    @Test
    void oneStudyCanBeCheckedAlone() {
        StudyFolder study = TinyStudy.random(root, 2, 1);

        assertThat(ProjectCheck.of(study.path(), new ProjectCheck.Wanted(false, false), Progress.NONE))
                .hasSize(1);
    }
}
