package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.fixture.TrioProject;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JavaFX finds nothing to complain of in the style sheets, whatever page is opened and in whichever theme. */
final class StyleWarningsTest extends UiTestBase {
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (String.valueOf(said.getSourceClassName()).startsWith("javafx.scene.CssStyleHelper")) {
                warnings.add(said.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoLonger() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void theLabelMatrixIsStyledInEverySizeWithoutAWarning() {
        Path project = TrioProject.make(folder.resolve("trio"));
        showDataTab(project, "Labels");
        waitUntil(() -> !onFx(() -> stage.getScene().getRoot().lookupAll(".matrix-cell"))
                .isEmpty());
        settle();
        picture("labels-styled", 1920, 1080);
        picture("labels-styled");
        assertThat(warnings).isEmpty();
    }

    @Test
    void everyPageIsStyledWithoutAWarning() {
        Path project = TrioProject.make(folder.resolve("trio"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        settle();
        for (PageId page : PageId.values()) {
            for (ThemeMode mode : List.of(ThemeMode.DARK, ThemeMode.LIGHT)) {
                onFx(() -> {
                    context.navigator().show(page);
                    context.theme().modeProperty().set(mode);
                    return null;
                });
                settle();
            }
        }
        assertThat(warnings).isEmpty();
    }
}
