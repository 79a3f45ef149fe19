package io.talkturn.ui.shell;

import io.talkturn.project.Project;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.data.ImportTarget;
import io.talkturn.ui.nav.PageId;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files dropped anywhere on the window: a project is opened, anything else goes to the import of page Data. */
final class FileDrop {
    private final AppContext context;

    FileDrop(AppContext context) {
        this.context = context;
    }

    void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, FileDrop::accept);
        window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> paths =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(take(paths));
            event.consume();
        });
    }

    /** Whether there was something to do with the files. */
    boolean take(List<Path> paths) {
        if (paths.isEmpty()) {
            return false;
        }
        context.jobs()
                .latest("drop", progress -> paths.size() == 1 && Project.isProject(paths.getFirst()))
                .onDone(isProject -> take(paths, isProject));
        return true;
    }

    private void take(List<Path> paths, boolean isProject) {
        if (isProject) {
            context.openProject().open(paths.getFirst());
        } else {
            context.navigator().show(PageId.DATA, new ImportTarget(paths));
        }
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }
}
