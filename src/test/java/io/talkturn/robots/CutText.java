package io.talkturn.robots;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Text that has less room than it wants. On the thread of the window. */
final class CutText {
    private CutText() {}

    /** What is left of the words of a node, where they are cut. */
    static Optional<String> of(Node node) {
        return switch (node) {
            case Labeled labeled -> ofLabeled(labeled);
            case TextField field -> ofField(field);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofLabeled(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted == null
                || wanted.isBlank()
                || labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
            return Optional.empty();
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(n -> ((Text) n).getText())
                .filter(shown ->
                        !shown.equals(wanted) && (shown.isEmpty() || shown.endsWith(labeled.getEllipsisString())))
                .findFirst();
    }

    /** The prompt of a field, which nothing tells once it is cut. */
    private static Optional<String> ofField(TextField field) {
        if (field.getPromptText() == null
                || field.getPromptText().isBlank()
                || !field.getText().isEmpty()) {
            return Optional.empty();
        }
        Text text = new Text(field.getPromptText());
        text.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        double wanted = text.getLayoutBounds().getWidth();
        return wanted <= room + 1
                ? Optional.empty()
                : Optional.of("%.0f of %.0f px of the prompt".formatted(room, wanted));
    }
}
