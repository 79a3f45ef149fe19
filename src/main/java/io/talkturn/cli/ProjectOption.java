package io.talkturn.cli;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.project.ProjectUpdate;
import io.talkturn.run.PredictionSet;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --project} and what is found below it; every command on runs has it. */
final class ProjectOption {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project folder. Default: the folder you are in.")
    private Path project = Path.of(".");

    /** One for the command: what it has read for the queue it need not read again for the list. */
    private @Nullable RunCatalog catalog;

    /** The project folder. */
    Path folder() {
        return project.toAbsolutePath().normalize();
    }

    /** Refuses a project of a newer form; one of an older form is brought to this one, which is said, before it is changed. */
    void readyForWriting(Terminal err) {
        ProjectUpdate.run(folder()).ifPresent(err::println);
    }

    /** Its runs. */
    RunCatalog runs() {
        if (catalog == null) {
            catalog = RunCatalog.ofProject(folder());
        }
        return catalog;
    }

    /**
     * A run by the name of its folder, the beginning of that name, its title, or a path; what a run said of a corpus that it
     * was applied to by {@code CORPUS/NAME}.
     */
    RunFolder run(String name) {
        int end = name.indexOf('/');
        if (end > 0 && !Files.exists(Path.of(name))) {
            Path corpus = folder().resolve("corpora").resolve(name.substring(0, end));
            if (CorpusFolder.isCorpus(corpus)) {
                return PredictionSet.find(corpus, name.substring(end + 1));
            }
        }
        return runs().find(name);
    }

    /** The queue of the project. */
    RunQueue queue() {
        return StudyQueue.of(folder(), new WorkerLauncher(), runs());
    }

    /** The queue of the project that a run belongs to. */
    static RunQueue queueOf(Path project) {
        return StudyQueue.of(project, new WorkerLauncher());
    }

    /**
     * A corpus as {@code run.json} names it: from the project folder where it lies in it.
     *
     * @param given a name below {@code corpora}, or a path from the project or from the folder you are in; null: the only
     *     corpus of the project
     */
    String corpus(@Nullable String given) {
        if (given == null) {
            return "corpora/" + onlyCorpus();
        }
        List<Path> places = List.of(
                folder().resolve("corpora").resolve(given),
                folder().resolve(given),
                Path.of(given).toAbsolutePath());
        places.forEach(CorpusFolder::bringBack);
        Path found = places.stream()
                .filter(CorpusFolder::isCorpus)
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "There is no corpus “" + given + "”.",
                        places.getFirst(),
                        "Give a corpus folder, or make one with “talkturn import”."))
                .normalize();
        return found.startsWith(folder())
                ? folder().relativize(found).toString().replace('\\', '/')
                : found.toString();
    }

    /** The folder of a corpus that is given as {@link #corpus} takes it. */
    Path corpusFolder(@Nullable String given) {
        return folder().resolve(corpus(given));
    }

    private String onlyCorpus() {
        List<String> names = corpora().stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        throw new UserError(
                names.isEmpty() ? "The project has no corpus." : "The project has several corpora.",
                folder(),
                names.isEmpty()
                        ? "Make one with “talkturn import”, or give a corpus folder with --corpus."
                        : "Add --corpus with one of: " + String.join(", ", names) + ".");
    }

    /** Its corpora, by name. */
    List<Path> corpora() {
        Path corpora = folder().resolve("corpora");
        if (!Files.isDirectory(corpora)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(corpora)) {
            return folders.filter(CorpusFolder::isCorpus).sorted().toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(corpora, e);
        }
    }
}
