package io.talkturn.ui.project;

import io.talkturn.ui.nav.PageId;

/**
 * A step of the work, in words.
 *
 * @param standing whether it is done, wants doing now, or comes later
 * @param page where it is done
 * @param title a few words
 * @param text where it stands, a sentence
 * @param action what the button says
 */
record Step(Standing standing, PageId page, String title, String text, String action) {
    enum Standing {
        DONE,
        NOW,
        LATER
    }
}
