package io.talkturn.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The platform's own dialogs; they open where the last one ended. */
public final class SystemFileDialogs implements FileDialogs {
    private final Supplier<Window> owner;
    private @Nullable File last;

    public SystemFileDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(String title, Kind... kinds) {
        return remember(chooser(title, kinds).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing());
        return remember(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, Kind kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public void showFolder(Path fileOrFolder) {
        FolderOpener.ofSystem().open(fileOrFolder);
    }

    private FileChooser chooser(String title, Kind... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing());
        Arrays.stream(kinds)
                .map(k -> new FileChooser.ExtensionFilter(k.title(), k.patterns()))
                .forEach(chooser.getExtensionFilters()::add);
        return chooser;
    }

    private @Nullable File existing() {
        return last != null && last.isDirectory() ? last : null;
    }

    private Optional<Path> remember(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        last = chosen.isDirectory() ? chosen : chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }
}
