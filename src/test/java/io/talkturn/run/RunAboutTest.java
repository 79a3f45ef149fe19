package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunAboutTest {
    @TempDir
    private Path root;

    private RunFolder run;

    @BeforeEach
    void makeRun() {
        run = TinyProject.in(root).run("as it was made", 3);
    }

    private RunEntry seen() {
        return RunCatalog.ofProject(root).list().getFirst();
    }

    @Test
    void aNameTakesThePlaceOfTheOneInRunJsonWhichStays() throws IOException {
        byte[] before = Files.readAllBytes(run.specFile());
        run.describe(RunAbout.of("  Second draft ", "P 35\nfrom the curve"));

        assertThat(seen().title()).isEqualTo("Second draft");
        assertThat(seen().note()).isEqualTo("P 35\nfrom the curve");
        assertThat(run.specFile()).hasBinaryContent(before);
        assertThat(RunCatalog.ofProject(root).find("Second draft")).isEqualTo(run);
        assertThat(run.aboutFile()).content().doesNotContain("none");
    }

    @Test
    void whereNothingIsSaidThereIsNoFile() {
        run.describe(RunAbout.of("x", "y"));
        run.describe(RunAbout.NONE);

        assertThat(run.aboutFile()).doesNotExist();
        assertThat(seen().title()).isEqualTo("as it was made");
    }

    @Test
    void aCatalogueThatIsKeptSeesAnotherName() {
        RunCatalog kept = RunCatalog.ofProject(root);
        assertThat(kept.list().getFirst().title()).isEqualTo("as it was made");
        run.describe(RunAbout.of("other", ""));
        assertThat(kept.list().getFirst().title()).isEqualTo("other");
    }

    @Test
    void aDamagedFileHindersNothing() throws IOException {
        Files.writeString(run.aboutFile(), "{");

        assertThat(seen().title()).isEqualTo("as it was made");
        assertThat(seen().about()).isNull();
        assertThat(seen().problem()).isNull();
        assertThatThrownBy(run::about)
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("about.json"));
    }

    @Test
    void aDamagedFileIsNotWrittenOver() throws IOException {
        Files.writeString(run.aboutFile(), "{\"name\": \"Mine\", ");

        assertThatThrownBy(() -> run.describe(RunAbout.of("other", ""))).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> run.describe(RunAbout.NONE)).isInstanceOf(UserError.class);
        assertThat(run.aboutFile()).content().contains("Mine");
    }

    @Test
    void namesAndNotesThatAreGivenAtOnceAllStay() {
        IntStream.range(0, 40).parallel().forEach(n -> run.describe(now -> now.noted(now.note() + "\n" + n)));

        assertThat(run.about().note().lines()).hasSize(40);
    }

    @Test
    void aNameIsOneLineThatCanBeRead() {
        assertThatThrownBy(() -> RunAbout.of("two\nlines", "")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> RunAbout.of("x".repeat(121), "")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> RunAbout.of("", "x".repeat(10_001))).isInstanceOf(UserError.class);
    }
}
