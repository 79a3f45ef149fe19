package io.talkturn.robots;

import io.talkturn.run.RunEntry;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;

/** Starts runs and stops them, by the buttons. */
final class Training {
    private static final String STOP = "#train-stop";

    private Training() {}

    /** To the page Train with a run that goes on or waits. */
    static void run(Person person) {
        person.go(PageId.TRAIN);
        Optional<Node> row = Fx.see(Training::active);
        if (row.isEmpty()) {
            Places.corpus(person, "role-play");
            person.go(PageId.MODEL);
            person.click(Places.toggle("softmax MI"));
            person.until(
                    "the settings",
                    () -> Eyes.find("#model-train").filter(n -> !n.isDisabled()).isPresent());
            person.click("#model-train");
            person.until("page Train", () -> person.context.navigator().current() == PageId.TRAIN);
            person.until("the run", () -> active().isPresent());
        }
        Fx.see(Training::active).ifPresent(person::click);
        person.until("its buttons", Training::canBeStopped);
    }

    /** To the page Train with a run that has ended. */
    static void done(Person person) {
        person.go(PageId.TRAIN);
        Fx.see(() -> Eyes.all(".train-page .table-row-cell")
                        .filter(n -> n instanceof IndexedCell<?> cell
                                && cell.getItem() instanceof RunEntry run
                                && run.state().hasResults())
                        .findFirst())
                .ifPresent(person::click);
    }

    static boolean canBeStopped() {
        return Eyes.find(STOP).isPresent() || Eyes.find("#train-resume").isPresent();
    }

    /** Ends all that goes on, so that it does not take the machine from what comes next. */
    static void stopAll(Person person) {
        for (int i = 0;
                i < 6 && !Fx.see(() -> person.context.runs().runs().stream().noneMatch(Training::isActive));
                i++) {
            person.go(PageId.TRAIN);
            Fx.see(Training::active).ifPresent(person::click);
            if (Fx.see(() -> Eyes.find(STOP).isPresent())) {
                try {
                    Menus.choose(person, STOP, Texts.of("train.stop.stop-last"));
                } catch (IllegalStateException e) {
                    person.closeAllButTheWindow(1); // it has ended meanwhile
                }
                Fx.sleep(1500);
            } else {
                Fx.see(() -> Eyes.find("#train-dequeue")).ifPresent(person::click);
            }
        }
    }

    private static Optional<Node> active() {
        return Eyes.all(".train-page .table-row-cell")
                .filter(n ->
                        n instanceof IndexedCell<?> cell && cell.getItem() instanceof RunEntry run && isActive(run))
                .findFirst();
    }

    private static boolean isActive(RunEntry run) {
        return !run.state().isEnded();
    }
}
