package io.talkturn.ui.nav;

/**
 * What a page is asked to show, for example the talkturns behind a confusion cell. A page declares records that implement
 * this, and looks for its own in {@link Page#onShown(Target)}.
 */
public interface Target {
    /** Nothing in particular. */
    Target NONE = new Target() {};
}
