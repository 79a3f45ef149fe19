package io.talkturn.ui.faith;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests of a project's runs: the line under a transcript and the dialog show the same one. */
public final class FaithDesk {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 620;

    private final AppContext context;
    private final Map<Path, FaithViewModel> tests = new HashMap<>();
    private @Nullable FaithPane pane;

    /** A desk without tests. */
    public FaithDesk(AppContext context) {
        this.context = context;
    }

    AppContext context() {
        return context;
    }

    /** Shows the figures of a test, and makes it. */
    void open(FaithViewModel test) {
        FaithPane shown = pane;
        if (shown == null) {
            shown = new FaithPane(context);
            pane = shown;
        }
        shown.show(test);
        context.dialogs()
                .tell(Texts.of("faith.title", test.name()), shown, WIDTH, HEIGHT)
                .getDialogPane()
                .setId("faith-dialog");
    }

    /** The test of a run, read again: another program may have made one. */
    FaithViewModel of(RunEntry run) {
        FaithViewModel test = tests.computeIfAbsent(
                run.folder().path(),
                path -> new FaithViewModel(context.jobs(), run, context.runs().nameOf(run)));
        test.read();
        return test;
    }
}
