package io.talkturn.ui.kit;

import io.talkturn.foundation.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/** Asks for a printer and prints. An interface, because the platform's dialog cannot be shown without a display and a printer. */
public interface Printers {
    /**
     * Asks which printer, how many copies and which pages; on the UI thread.
     *
     * @return empty where nothing is to be printed after all
     * @throws io.talkturn.foundation.UserError where there is no printer
     */
    Optional<Printing> ask(String title);

    /** Pages, drawn one at a time. */
    interface Sheets {
        /** How many there are. */
        int count();

        /** One, as large as the paper, counted from 0. */
        BufferedImage draw(int number) throws IOException;
    }

    /** What was asked for. */
    @FunctionalInterface
    interface Printing {
        /**
         * Sends pages to the printer; not on the UI thread.
         *
         * @throws io.talkturn.foundation.UserError where the printer does not take them
         * @throws java.util.concurrent.CancellationException where it is no longer wanted; the printer then forgets what it has
         */
        void print(Sheets sheets, Progress progress) throws IOException;
    }
}
