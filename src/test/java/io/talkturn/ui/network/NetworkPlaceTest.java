package io.talkturn.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.ExportMenu;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** In a narrow window the menu that exports a drawing hides none of its words. */
final class NetworkPlaceTest extends UiTestBase {
    @Test
    void theMenuStandsAboveTheDrawing() {
        NetworkView network = onFx(NetworkView::new);
        Node export = onFx(() -> new ExportMenu("chart-export-network", "Export"));
        Node drawing = onFx(network::scrolled);
        onFx(() -> {
            network.show(
                    new NetworkSheet(
                            List.of(),
                            List.of(),
                            List.of(new NetworkSheet.Note("816,420 parameters, most of them here", 270, 14, "muted"))),
                    "A network");
            return null;
        });
        show(onFx(() -> new NetworkPlace(export, drawing)), ThemeMode.LIGHT, 240, 400);
        Bounds menu = onFx(() -> export.localToScene(export.getLayoutBounds()));
        Bounds words = onFx(() -> {
            Node note = find(".network-note");
            return note.localToScene(note.getLayoutBounds());
        });
        assertThat(menu.intersects(words)).isFalse();
        assertThat(menu.getMaxX()).as("at the right").isGreaterThan(230);
    }
}
