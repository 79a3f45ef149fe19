package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.study.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameter STUDY with the project it is looked for in. */
final class StudyOption {
    @Mixin
    private ProjectOption project = new ProjectOption();

    @Parameters(
            index = "0",
            paramLabel = "STUDY",
            description = "The study: its folder, the folder's name, how that begins, or what it is called.")
    private String study = "";

    /** Its project. */
    ProjectOption project() {
        return project;
    }

    /**
     * The study.
     *
     * @throws UserError where there is none or more than one of this name
     */
    StudyFolder folder() {
        return find(project, study);
    }

    /** The study of that name. */
    static StudyFolder find(ProjectOption project, String name) {
        return search(project, name).orElseThrow(() -> unclear("There is no study “" + name + "”.", project));
    }

    /**
     * The study of that name, empty where there is none.
     *
     * @throws UserError where there is more than one, or a folder is named that is not that of a study
     */
    static Optional<StudyFolder> search(ProjectOption project, String name) {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return Optional.of(StudyFolder.open(path));
        }
        List<StudyFolder> all = StudyFolder.list(project.folder());
        for (StudyFolder folder : all) {
            if (folder.name().equals(name)) {
                return Optional.of(folder);
            }
        }
        List<StudyFolder> fitting = all.stream()
                .filter(folder -> folder.name().startsWith(name) || isCalled(folder, name))
                .toList();
        if (fitting.size() > 1) {
            throw unclear("Several studies fit “" + name + "”.", project);
        }
        return fitting.stream().findFirst();
    }

    private static UserError unclear(String what, ProjectOption project) {
        return new UserError(
                what,
                project.folder().resolve(StudyFolder.STUDIES),
                "“talkturn study list” lists them with their names.");
    }

    private static boolean isCalled(StudyFolder folder, String name) {
        try {
            return folder.read().header().name().equals(name);
        } catch (UserError e) {
            return false;
        }
    }
}
