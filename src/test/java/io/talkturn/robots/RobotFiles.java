package io.talkturn.robots;

import io.talkturn.ui.kit.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stands in for the file dialogs of the system, which take no robot: what is saved goes to one folder. */
final class RobotFiles implements FileDialogs {
    private final Path folder;
    private final List<String> asked = new ArrayList<>();
    private Optional<Path> opened = Optional.empty();

    RobotFiles(Path folder) {
        this.folder = folder;
    }

    /** What the next question for a file or folder is answered; null for a cancel. */
    void answer(Path path) {
        opened = Optional.ofNullable(path);
    }

    /** The questions so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** A question of another window of the system. */
    void asked(String title) {
        asked.add(title);
    }

    /** Where files are saved. */
    Path folder() {
        return folder;
    }

    @Override
    public void showFolder(Path fileOrFolder) {
        asked.add("show " + fileOrFolder);
    }

    @Override
    public Optional<Path> openFile(String title, Kind... kinds) {
        asked.add(title);
        return opened;
    }

    @Override
    public Optional<Path> openFolder(String title) {
        asked.add(title);
        return opened;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Kind kind) {
        asked.add(title);
        return Optional.of(folder.resolve(asked.size() + "-" + suggestedName));
    }
}
