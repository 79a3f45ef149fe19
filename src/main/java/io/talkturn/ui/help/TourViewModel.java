package io.talkturn.ui.help;

import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.nav.PageId;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The steps of the tour and which of them is shown. */
final class TourViewModel {
    /**
     * One stop.
     *
     * @param page where it is
     * @param targets what it points at, the first that the page shows
     */
    record Step(PageId page, List<String> targets) {
        String title() {
            return Texts.of("tour." + page.id());
        }

        String text() {
            return Texts.of("tour." + page.id() + ".text");
        }
    }

    /** In the order of the work. */
    static final List<Step> STEPS = List.of(
            new Step(PageId.PROJECT, List.of(".steps .step", ".steps", "#open-sample")),
            new Step(PageId.DATA, List.of(".page-header .segmented", "#data-import")),
            new Step(PageId.MODEL, List.of("#model-train")),
            new Step(PageId.RESULTS, List.of("#runs", ".empty-state .button", "#results-view", ".page-header")),
            new Step(
                    PageId.TRANSCRIPTS,
                    List.of("#transcript .turn-line", "#transcript", ".empty-state .button", ".page-header")));

    private final ReadOnlyObjectWrapper<@Nullable Step> step = new ReadOnlyObjectWrapper<>();

    /** The stop that is shown, null where the tour is not under way. */
    ReadOnlyObjectProperty<@Nullable Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    void begin() {
        step.set(STEPS.getFirst());
    }

    /** To the next stop; after the last one the tour is over. */
    void next() {
        move(1);
    }

    /** To the stop before; the first one stays. */
    void back() {
        if (!isFirst()) {
            move(-1);
        }
    }

    void skip() {
        step.set(null);
    }

    boolean isFirst() {
        return STEPS.getFirst().equals(step.get());
    }

    boolean isLast() {
        return STEPS.getLast().equals(step.get());
    }

    /** "2 of 5". */
    String place() {
        return Texts.of("tour.place", STEPS.indexOf(Objects.requireNonNull(step.get())) + 1, STEPS.size());
    }

    private void move(int by) {
        Step now = step.get();
        if (now != null) {
            int next = STEPS.indexOf(now) + by;
            step.set(next < STEPS.size() ? STEPS.get(next) : null);
        }
    }
}
