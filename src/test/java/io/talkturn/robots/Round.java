package io.talkturn.robots;

import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;

/** A round through all places in every size and theme. */
final class Round {
    private final Person person;
    private final RobotLog log;
    private final Presses presses;

    Round(Person person) {
        this.person = person;
        this.log = new RobotLog(person.orders.to(), "log.txt");
        this.presses = new Presses(person, log, Lines.all());
    }

    /** Makes it; how many faults there were. */
    int all() {
        person.until("the window", () -> person.stage.isShowing());
        person.until(
                "the project",
                () -> person.context.openProject().projectProperty().get() != null);
        Path project = Fx.see(() -> Objects.requireNonNull(
                person.context.openProject().folderProperty().get()));
        new Openings(person, log).measure();
        for (String size : person.orders.sizes()) {
            String[] sides = size.split("x", 2);
            person.resize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
            for (ThemeMode theme : person.orders.themes()) {
                use(theme);
                for (Place place : Places.all()) {
                    if (isWanted(place)) {
                        visit(place, size, theme);
                    }
                }
            }
        }
        openAgain(project);
        giveBack();
        if (!person.orders.pressing().isEmpty() && person.orders.only().isEmpty()) {
            presses.tellDisabled();
        }
        log.close();
        return log.faults().size();
    }

    /** The last places are those without a project. */
    private void openAgain(Path project) {
        Fx.run(() -> person.context.openProject().open(project));
        person.until(
                "the project again",
                () -> project.equals(
                                person.context.openProject().folderProperty().get())
                        && !person.context.openProject().corpora().isEmpty());
    }

    /** After a small window, every panel is as it was. */
    private void giveBack() {
        for (Place place : Places.all()) {
            if (place.name().equals("train")
                    || place.windows() > 1
                    || place.name().startsWith(Place.WITHOUT)
                    || !isWanted(place)) {
                continue;
            }
            person.resize(1280, 800);
            place.be(person);
            String before = Fx.see(Round::panels);
            person.resize(1000, 700);
            person.resize(1280, 800);
            String after = Fx.see(Round::panels);
            log.say("BACK " + place.name() + " " + after);
            if (!before.equals(after)) {
                log.fault(place.name(), "panels are " + after + " after a small window, and were " + before);
            }
        }
    }

    private static String panels() {
        return Eyes.all(".split-pane")
                .map(pane -> ((SplitPane) pane)
                        .getItems().stream()
                                .map(item -> Math.round(item.getLayoutBounds().getWidth()) + "x"
                                        + Math.round(item.getLayoutBounds().getHeight()))
                                .toList()
                                .toString())
                .collect(Collectors.joining(" "));
    }

    private boolean isWanted(Place place) {
        return person.orders.only().isEmpty() || person.orders.only().contains(place.name());
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
        person.closeAllButTheWindow(1);
        use(theme); // as it was, where a press has changed it
        String where = place.name() + " " + size + " " + theme.name().toLowerCase(Locale.ROOT);
        try {
            place.be(person);
            Pictures.keep(log.folder().resolve(where.replace(' ', '-') + ".png"));
            new Walk(person, log).look(where);
            if (size.equals(person.orders.sizes().getFirst())) {
                new Tabs(person, log).goRound(where);
            }
            if (person.orders.pressing().contains(size)) {
                presses.all(place, where);
            }
        } catch (RuntimeException e) {
            log.fault(where, e.toString());
            Pictures.keep(log.folder().resolve(where.replace(' ', '-') + "-fault.png"));
        }
    }
}
