package io.talkturn.ui.nav;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which page is shown, and the way to another. */
public final class Navigator {
    /** A page and what it is asked to show. No two are equal: who asks for the same once more is led there once more. */
    public static final class Place {
        private final PageId page;
        private final Target target;

        private Place(PageId page, Target target) {
            this.page = page;
            this.target = target;
        }

        /** The page. */
        public PageId page() {
            return page;
        }

        /** What it is asked to show. */
        public Target target() {
            return target;
        }
    }

    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place(PageId.PROJECT, Target.NONE));

    /** Where the user is. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The page shown. */
    public PageId current() {
        return place.get().page();
    }

    /** Shows a page as it was left. */
    public void show(PageId page) {
        show(page, Target.NONE);
    }

    /** Shows something on a page. */
    public void show(PageId page, Target target) {
        place.set(new Place(page, target));
    }
}
