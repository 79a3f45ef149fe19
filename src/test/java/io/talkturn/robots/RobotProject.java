package io.talkturn.robots;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.project.Project;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.TinyTrio;
import io.talkturn.run.faith.MadeTests;
import io.talkturn.sound.Waves;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.weaving.WovenCorpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;

/** A project of which every page has something to show: conversations, features, files to weave, runs of both families. */
final class RobotProject {
    private RobotProject() {}

    /** Makes it, with two fusion runs that are trained here and now. */
    static Path make(Path folder) throws IOException {
        Project.create(folder, "Robots").close();
        ProjectFixture scenes = ProjectFixture.in(folder);
        FoldsFiles.write(
                scenes.corpusFolder(),
                scenes.corpus(),
                new FoldMaking(scenes.corpus()).chance(4, 1, false, null),
                Progress.NONE);
        scenes.run("HAN-ROCK all tasks").finished();
        scenes.run("HAN-ROCK all tasks").seed(4).finished();
        scenes.run("HAN alone")
                .architecture(io.talkturn.model.Architecture.HAN)
                .skill(0.6)
                .finished();
        scenes.run("HAN-ROCK valence").valence().finished();
        testAttention(folder);
        TinyTrio trio = TinyTrio.in(folder);
        trio.trained("jokes", TinyTrio.lstm("sarcasm"), TinyTrio.training(2));
        trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(2));
        copy(Path.of("sample-projects/role-play/corpora/role-play"), folder.resolve("corpora/role-play"));
        WovenCorpora.write(folder.resolve("corpora/monah"));
        RobotStudies.make(folder);
        record(scenes, Files.createDirectories(folder.resolve("recordings")));
        return folder;
    }

    /** A minute of sound a conversation. */
    private static void record(ProjectFixture scenes, Path folder) {
        AudioFormat small = new AudioFormat(Encoding.ULAW, 8_000, 8, 1, 1, 8_000, false);
        for (Conversation conversation : scenes.corpus().conversations()) {
            Waves.write(
                    folder.resolve(conversation.id() + ".wav"),
                    small,
                    60,
                    s -> 0.4 * Math.sin(900 * s) * Math.sin(2 * s));
        }
    }

    /** So that there are figures to look at; the networks of these runs were made up. */
    private static void testAttention(Path folder) {
        RunCatalog.ofProject(folder)
                .list()
                .forEach(run -> MadeTests.test(Partition.TEST, 6).write(run.folder()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
