package io.talkturn.ui;

import io.talkturn.ui.kit.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as a test told it to: the Headless platform has no file dialogs. */
public final class TestFileDialogs implements FileDialogs {
    private final List<Path> shownFolders = new CopyOnWriteArrayList<>();
    private Optional<Path> answer = Optional.empty();

    /** What the next dialogs give. */
    public void answer(Path path) {
        answer = Optional.of(path);
    }

    /** The folders that the window asked the platform to show. */
    public List<Path> shownFolders() {
        return List.copyOf(shownFolders);
    }

    @Override
    public void showFolder(Path fileOrFolder) {
        shownFolders.add(fileOrFolder);
    }

    @Override
    public Optional<Path> openFile(String title, Kind... kinds) {
        return answer;
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return answer;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Kind kind) {
        return answer;
    }
}
