package io.talkturn.robots;

import io.talkturn.ui.theme.ThemeMode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;

/** A round through all places in every size and theme. */
final class Round {
    private final Person person;
    private final RobotLog log;

    Round(Person person) {
        this.person = person;
        this.log = new RobotLog(person.orders.to(), "log.txt");
    }

    /** Makes it; how many faults there were. */
    int all() {
        person.until("the window", () -> person.stage.isShowing());
        person.until(
                "the project",
                () -> person.context.openProject().projectProperty().get() != null);
        for (String size : person.orders.sizes()) {
            String[] sides = size.split("x", 2);
            person.resize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
            for (ThemeMode theme : person.orders.themes()) {
                use(theme);
                for (Place place : Places.all()) {
                    if (person.orders.only().isEmpty() || person.orders.only().contains(place.name())) {
                        visit(place, size, theme);
                    }
                }
            }
        }
        log.close();
        return log.faults().size();
    }

    /** By its key, as people change it. */
    private void use(ThemeMode theme) {
        boolean isDark = Fx.see(() -> person.context.theme().palette().isDark());
        if (isDark != (theme == ThemeMode.DARK)) {
            person.hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            person.settle();
        }
    }

    private void visit(Place place, String size, ThemeMode theme) {
        String where = place.name() + " " + size + " " + theme.name().toLowerCase(Locale.ROOT);
        try {
            place.arrive().accept(person);
            person.settle();
            picture(where.replace(' ', '-'));
            new Walk(person, log).look(where);
            if (person.orders.pressing().contains(size)) {
                new Tabs(person, log).goRound(where);
            }
        } catch (RuntimeException e) {
            log.fault(where, e.toString());
            picture(where.replace(' ', '-') + "-fault");
        }
    }

    private void picture(String name) {
        BufferedImage image =
                Fx.see(() -> SwingFXUtils.fromFXImage(person.stage.getScene().snapshot(null), null));
        Path file = log.folder().resolve(name + ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
