package io.talkturn.ui;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.kit.Printers;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A printer that keeps what it is given; or none, as a test says. */
public final class TestPrinters implements Printers {
    private final List<BufferedImage> printed = Collections.synchronizedList(new ArrayList<>());
    private boolean isThere = true;

    /** There is no printer any more. */
    public void none() {
        isThere = false;
    }

    /** The pages so far. */
    public List<BufferedImage> printed() {
        return List.copyOf(printed);
    }

    @Override
    public Optional<Printing> ask(String title) {
        if (!isThere) {
            throw new UserError("This computer knows no printer.", "Save as PDF.");
        }
        return Optional.of((sheets, progress) -> {
            for (int page = 0; page < sheets.count(); page++) {
                printed.add(sheets.draw(page));
            }
        });
    }
}
