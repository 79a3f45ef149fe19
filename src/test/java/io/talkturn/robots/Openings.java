package io.talkturn.robots;

import io.talkturn.ui.nav.PageId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;

/** How long the thread of the window is busy when a page opens: told in the log, and asserted nowhere. */
final class Openings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e6;
    private static final int LATER = 3;

    private final Person person;
    private final RobotLog log;
    private final long window = Fx.see(() -> Thread.currentThread().threadId());
    private final AtomicLong longest = new AtomicLong();

    Openings(Person person, RobotLog log) {
        this.person = person;
        this.log = log;
    }

    /** Opens every page for the first time, and some times more. */
    void measure() {
        AnimationTimer frames = frames();
        Fx.run(frames::start);
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
        Fx.run(frames::stop);
    }

    /** A number of turns of the wheel over a list. */
    void scroll(String selector, int turns) {
        AnimationTimer frames = frames();
        Fx.run(frames::start);
        var list = Fx.see(() -> Eyes.find(selector).orElseThrow());
        var place = person.place(list).orElseThrow();
        longest.set(0);
        for (int i = 0; i < turns; i++) {
            person.hands.wheel(place, 5);
        }
        Fx.frames(2);
        log.say(String.format(
                Locale.ROOT, "SCROLL %s longest frame %.0f ms in %d turns", selector, longest.get() / NANOS, turns));
        Fx.run(frames::stop);
    }

    private String open(PageId page) {
        person.settle();
        long before = THREADS.getThreadCpuTime(window);
        longest.set(0);
        person.click("#rail-" + page.id());
        person.until("page " + page, () -> person.context.navigator().current() == page);
        return String.format(
                Locale.ROOT,
                "%.0f ms of the thread, longest frame %.0f ms",
                (THREADS.getThreadCpuTime(window) - before) / NANOS,
                longest.get() / NANOS);
    }

    private AnimationTimer frames() {
        return new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last > 0) {
                    longest.accumulateAndGet(now - last, Math::max);
                }
                last = now;
            }
        };
    }
}
