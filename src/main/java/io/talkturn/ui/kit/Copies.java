package io.talkturn.ui.kit;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The one way to the clipboard: what is put there is said. Used on the UI thread. */
public final class Copies {
    private final Notices notices;

    public Copies(Notices notices) {
        this.notices = notices;
    }

    /**
     * Copies text.
     *
     * @param what it is called in "Copied …"
     */
    public void text(String text, String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        put(content, what);
    }

    /** Copies a picture. */
    public void picture(Image image, String what) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        put(content, what);
    }

    private void put(ClipboardContent content, String what) {
        Clipboard.getSystemClipboard().setContent(content);
        notices.copied(what);
    }
}
