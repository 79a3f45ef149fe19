package io.talkturn.robots;

import io.talkturn.ui.nav.PageId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** How long the thread of the window is busy when a page opens: told in the log, and asserted nowhere. */
final class Openings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e6;
    private static final int LATER = 3;

    /** A window is looked at before it is used. */
    private static final long RESTS = 8000;

    private final Person person;
    private final RobotLog log;
    private final long window = Fx.see(() -> Thread.currentThread().threadId());
    private final Frames frames = new Frames();

    Openings(Person person, RobotLog log) {
        this.person = person;
        this.log = log;
    }

    /** Opens every page for the first time, in a window that has rested for a moment, and some times more. */
    void measure() {
        Fx.sleep(RESTS);
        frames.start();
        for (PageId page : PageId.values()) {
            if (page != PageId.PROJECT) {
                log.say("OPENING " + page.id() + " first " + open(page));
            }
        }
        for (int i = 0; i < LATER; i++) {
            for (PageId page : PageId.values()) {
                String took = open(page);
                if (i == LATER - 1) {
                    log.say("OPENING " + page.id() + " later " + took);
                }
            }
        }
        frames.stop();
    }

    private String open(PageId page) {
        person.settle();
        long before = THREADS.getThreadCpuTime(window);
        frames.begin();
        person.click("#rail-" + page.id());
        person.until("page " + page, () -> person.context.navigator().current() == page);
        return String.format(
                Locale.ROOT,
                "%.0f ms of the thread, longest frame %.0f ms",
                (THREADS.getThreadCpuTime(window) - before) / NANOS,
                frames.longest());
    }
}
