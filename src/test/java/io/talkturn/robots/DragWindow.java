package io.talkturn.robots;

import java.io.File;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window of {@link DragSource}; its parameters are the files. */
public final class DragWindow extends Application {
    @Override
    public void start(Stage stage) {
        List<File> files = getParameters().getUnnamed().stream().map(File::new).toList();
        StackPane all = new StackPane(new Label(files.size() + " files"));
        all.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(files);
            all.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
            System.out.println("dragged");
        });
        all.setOnMousePressed(event -> System.out.println("pressed"));
        all.setOnDragDone(event -> System.out.println("done " + event.getTransferMode()));
        stage.setScene(new Scene(all, DragSource.SIDE, DragSource.SIDE));
        stage.setX(DragSource.LEFT);
        stage.setY(DragSource.TOP);
        stage.setTitle("Files");
        stage.setOnShown(shown -> {
            System.out.println("shown");
            System.out.flush();
        });
        stage.show();
    }
}
