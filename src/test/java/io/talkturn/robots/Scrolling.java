package io.talkturn.robots;

import io.talkturn.ui.nav.DataTab;
import io.talkturn.ui.nav.PageId;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/** How steadily long transcripts and tables scroll, and how soon a word is found in them: told in the log, asserted nowhere. */
final class Scrolling {
    private static final int TURNS = 120;
    private static final int KEYS = 60;

    private final Person person;
    private final RobotLog log;
    private final Frames frames = new Frames();

    Scrolling(Person person) {
        this.person = person;
        this.log = new RobotLog(person.orders.to(), "log.txt");
    }

    /** Scrolls; how many faults there were. */
    int all() {
        person.until("the window", () -> person.stage.isShowing());
        person.until(
                "the project",
                () -> person.context.openProject().projectProperty().get() != null);
        person.resize(1280, 800);
        frames.start();
        for (String corpus : LongTalks.NAMES) {
            try {
                Places.corpus(person, corpus);
                person.go(PageId.TRANSCRIPTS);
                scroll(corpus, "#transcript");
                search(corpus);
                person.go(PageId.DATA);
                person.click(Places.toggle(DataTab.TALKTURNS.title()));
                scroll(corpus, "#talkturns");
            } catch (RuntimeException e) {
                log.fault(corpus, e.toString());
            }
        }
        frames.stop();
        log.close();
        return log.faults().size();
    }

    private void scroll(String corpus, String list) {
        person.until(
                "something in " + list,
                () -> Eyes.all(list + " .cell").findAny().isPresent());
        Point2D place =
                person.place(Fx.see(() -> Eyes.find(list).orElseThrow())).orElseThrow();
        frames.begin();
        for (int i = 0; i < TURNS; i++) {
            person.hands.wheel(place, 3);
        }
        tell(corpus, list, TURNS + " turns of the wheel");
        person.hands.click(place);
        person.settle();
        frames.begin();
        for (int i = 0; i < KEYS; i++) {
            person.hands.keys(i % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.DOWN);
        }
        tell(corpus, list, KEYS + " keys");
    }

    /** From the last letter of a word to the talkturns in which it stands. */
    private void search(String corpus) {
        person.click("#transcript-filter");
        Object before = Fx.see(Scrolling::listed);
        frames.begin();
        person.hands.type(LongTalks.A_WORD);
        long typed = System.nanoTime();
        person.until("the matches", () -> !before.equals(listed()));
        long took = (System.nanoTime() - typed) / 1_000_000;
        Fx.frames(2);
        System.gc(); // what is kept, not what lies about
        Runtime java = Runtime.getRuntime();
        log.say(String.format(
                Locale.ROOT,
                "SEARCH %s: %d ms after the last letter, longest frame %.0f ms; %d MB of heap in use",
                corpus,
                took,
                frames.longest(),
                (java.totalMemory() - java.freeMemory()) >> 20));
        person.hands.keys(KeyCode.ESCAPE);
        person.settle();
    }

    private static Object listed() {
        return Eyes.all("#conversations").map(list -> Eyes.words(list, null)).toList();
    }

    private void tell(String corpus, String list, String what) {
        Fx.frames(2);
        log.say(String.format(
                Locale.ROOT,
                "SCROLL %s %s, %s: median frame %.0f ms, 99 %% %.0f ms, longest %.0f ms",
                corpus,
                list,
                what,
                frames.share(0.5),
                frames.share(0.99),
                frames.longest()));
    }
}
