package io.talkturn.ui.app;

import io.talkturn.foundation.LogFolder;
import io.talkturn.foundation.Version;
import org.slf4j.LoggerFactory;

/** The log that the window keeps for people, a file a day; the command line and workers have none of their own. */
final class WindowLog {
    private WindowLog() {}

    /** Begins it; to be called before anything has noted something down. The window need not wait until it is ready. */
    static void begin() {
        System.setProperty("talkturn.log.folder", LogFolder.path().toString());
        System.setProperty("talkturn.log.more", "logback-window.xml");
        // what others note down meanwhile is kept and written afterwards, which needs no word on the terminal
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Thread.ofPlatform().name("window-log").daemon().start(WindowLog::first);
    }

    private static void first() {
        LoggerFactory.getLogger(WindowLog.class)
                .info(
                        "Talkturn {} begins, Java {}, {} {}",
                        Version.current(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
