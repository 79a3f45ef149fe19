package io.talkturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of an application image on Linux, with a Java that only says what it was given. */
final class ImageLauncherTest {
    @TempDir
    private Path folder;

    private Path app;
    private Path launcher;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Path image = folder.resolve("an image");
        app = Files.createDirectories(image.resolve("lib/app"));
        Files.createDirectories(image.resolve("bin"));
        launcher = Files.copy(Path.of("packaging/bin/talkturn"), image.resolve("bin/talkturn"));
        Path java = Files.createDirectories(image.resolve("lib/runtime/bin")).resolve("java");
        Files.writeString(
                java, "#!/bin/sh\nfor word in \"$@\"; do echo \"<$word>\"; done\necho \"env $JDK_JAVA_OPTIONS\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        // without a newline at its end
        Files.writeString(app.resolve("talkturn.cfg"), """
                [Application]
                app.classpath=$APPDIR/one.jar
                app.classpath=$APPDIR/two.jar
                app.mainclass=some.Main

                [JavaOptions]
                java-options=-Da=$APPDIR/x
                java-options=-Db=2

                [ArgOptions]
                arguments=gui""");
    }

    private List<String> start(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx1m");
        builder.environment().remove("TALKTURN_JAVA_OPTIONS");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private List<String> wanted(String... more) {
        List<String> all = new ArrayList<>(List.of("<-Da=" + app + "/x>", "<-Db=2>"));
        all.addAll(List.of(more));
        return all;
    }

    private String classes() {
        return "<" + app + "/one.jar:" + app + "/two.jar>";
    }

    @Test
    void withoutWordsItTakesThoseThatAreWrittenDown() throws Exception {
        assertThat(start(launcher.toString())).isEqualTo(wanted("<-cp>", classes(), "<some.Main>", "<gui>", "env "));
    }

    @Test
    void wordsArriveAsTheyWereGivenThroughALinkToo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);

        assertThat(start(link.toString(), "a b", "", "*", "$APPDIR"))
                .isEqualTo(wanted("<-cp>", classes(), "<some.Main>", "<a b>", "<>", "<*>", "<$APPDIR>", "env "));
    }

    @Test
    void helpDoesWithoutTheSecondCompiler() throws Exception {
        assertThat(start(launcher.toString(), "train", "--help"))
                .isEqualTo(wanted(
                        "<-XX:TieredStopAtLevel=1>", "<-cp>", classes(), "<some.Main>", "<train>", "<--help>", "env "));
    }

    @Test
    void noProgramOfTheCurrentFolderIsRun() throws Exception {
        Path planted = Files.writeString(folder.resolve("readlink"), "#!/bin/sh\necho /nowhere/bin/x\n");
        assertThat(planted.toFile().setExecutable(true)).isTrue();

        List<String> said = start("sh", "-c", "cd '" + folder + "' && exec env PATH= '" + launcher + "' --version");

        assertThat(said).contains("<some.Main>", "<--version>");
    }
}
