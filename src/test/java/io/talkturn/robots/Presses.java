package io.talkturn.robots;

import io.talkturn.ui.kit.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;

/** Presses everything that a place shows, once, and asks for the change that the tables name. */
final class Presses {
    /** A worker that is asked to pause finishes its batch first. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** And a job that has begun may take its time, as the timing of batches does in a process of its own. */
    private static final Duration WORK = Duration.ofMinutes(3);

    /** A few presses of the whole journey may be made twice; a window that swallows presses swallows more. */
    private static final int MOST_TWICE = 3;

    private int twice;
    private static final int MOST = 400;

    private static final Pattern SHELL = Pattern.compile("#(rail|top|status|command|notice|new)-");

    /** What is typed here stays, so that the button beside it has something to do. */
    private static final Pattern STAYING =
            Pattern.compile("threshold|partition-seed|partition-whole|#further-|#task-|#correct-|#add-labels-by");

    private static final Pattern STARTING = Pattern.compile("#model-train$|#again-go$");

    private final Set<String> shell = new LinkedHashSet<>();
    private final Person person;
    private final RobotLog log;
    private final List<Line> lines;
    private final Set<String> enabled = new LinkedHashSet<>();
    private final TreeMap<String, String> disabled = new TreeMap<>();

    Presses(Person person, RobotLog log, List<Line> lines) {
        this.person = person;
        this.log = log;
        // what is said of one place comes before what is said of all
        this.lines = lines.stream()
                .sorted(Comparator.comparing(l -> !l.names().pattern().contains("@")))
                .toList();
    }

    /** Presses everything of a place. */
    void all(Place place, String where) {
        Set<String> done = new LinkedHashSet<>(shell);
        for (int i = 0; i < MOST; i++) {
            place.be(person);
            Optional<Handle> next = Fx.see(() -> next(done));
            if (next.isEmpty()) {
                return;
            }
            done.add(next.get().name());
            if (SHELL.matcher(next.get().name()).find()) {
                shell.add(next.get()
                        .name()); // the frame is the same around every page, the question for a study in all forms
            }
            one(next.get(), where);
            person.closeAllButTheWindow(place.windows());
            person.stuck.forEach(window -> log.fault(where, "Escape does not close: " + window));
            person.stuck.clear();
        }
    }

    /** What was never to be pressed though it was there, and what does not say why it may not be pressed now. */
    void tellDisabled() {
        disabled.forEach((name, why) -> {
            if (why.isEmpty()) {
                log.fault("disabled", name + " does not say why it cannot be pressed");
            }
            if (!enabled.contains(name) && !Allowed.isAllowed("disabled", name)) {
                log.fault("disabled", name + " cannot be pressed anywhere in the journey");
            }
        });
    }

    private Optional<Handle> next(Set<String> done) {
        Scene scene = Eyes.windows().getLast().getScene();
        List<Handle> handles = Things.in(scene.getRoot());
        handles.stream()
                .filter(h -> h.node().isDisabled())
                .forEach(h -> disabled.putIfAbsent(h.name(), Why.of(h.node())));
        return handles.stream()
                .filter(h -> !h.node().isDisabled() && !done.contains(h.name()))
                .min(Comparator.comparing(Presses::order));
    }

    /**
     * Bars before the boxes that take them away, fields before the choices that leave nothing to find, and what leaves a
     * dialog after what goes on in it.
     */
    private static int order(Handle handle) {
        return switch (handle.kind()) {
            case "bar" -> 0;
            case "field" -> 1;
            case "button" -> handle.name().endsWith("'Cancel'") ? 3 : 2;
            default -> 2;
        };
    }

    private void one(Handle handle, String where) {
        enabled.add(handle.name());
        if (Allowed.isAllowed("press", handle.name())) {
            return;
        }
        Optional<Line> line =
                lines.stream().filter(l -> l.isOf(where, handle.name())).findFirst();
        if (line.isEmpty()) {
            log.fault(where, "nobody said what this does: " + handle.name());
            return;
        }
        try {
            leaveChoice(handle);
            switch (handle.kind()) {
                case "menu" -> new Menus(person, this::pressed).all(handle, where);
                case "context" -> new ContextMenus(person, this::pressed).all(handle, where);
                case "combo" -> {
                    new Menus(person, this::pressed).choose(handle, where);
                    if (handle.name().contains("#role-")) {
                        Fx.see(() -> Eyes.find("#import-cancel"))
                                .ifPresent(person::click); // with another role nothing may fit
                    }
                }
                case "field" -> type(handle, line.get(), where);
                case "check" -> {
                    pressed(handle.name(), handle.node(), where, n -> Act.of(person, handle));
                    boolean stays = STAYING.matcher(handle.name()).find();
                    if (!stays
                            && Fx.see(() ->
                                    Eyes.isSeen(handle.node()) && !handle.node().isDisabled())) {
                        person.click(handle.node()); // as it was
                        person.settle();
                    }
                }
                case "button" -> {
                    pressed(handle.name(), handle.node(), where, n -> Act.of(person, handle));
                    if (handle.name().endsWith("#top-theme")) {
                        person.click(handle.node());
                    } else if (handle.name().endsWith("#correct-go")) {
                        Menus.undo(person);
                    } else if (STARTING.matcher(handle.name()).find()) {
                        Training.stopAll(person);
                    }
                }
                default -> pressed(handle.name(), handle.node(), where, n -> Act.of(person, handle));
            }
        } catch (RuntimeException e) {
            log.fault(where, handle.name() + " could not be pressed: " + e.getMessage());
            Pictures.keep(picture(handle.name()));
        }
    }

    /** What is chosen already changes nothing, so another one of the same choices is chosen first. */
    private void leaveChoice(Handle handle) {
        Fx.see(() -> handle.node() instanceof Toggle toggle && toggle.isSelected() && toggle.getToggleGroup() != null
                        ? toggle.getToggleGroup().getToggles().stream()
                                .filter(t -> !t.equals(toggle))
                                .map(Node.class::cast)
                                .filter(n -> !n.isDisabled() && Eyes.isSeen(n))
                                .findFirst()
                        : Optional.<Node>empty())
                .ifPresent(person::click);
    }

    /** Does something to a node and asks for the change that the tables name under a name. */
    void pressed(String name, Node node, String where, Consumer<Node> act) {
        Optional<Line> line = lines.stream().filter(l -> l.isOf(where, name)).findFirst();
        if (line.isEmpty()) {
            log.fault(where, "nobody said what this does: " + name);
            return;
        }
        Effect effect = line.get().effect();
        if (isDone(node, act, effect)) {
            log.say("PRESS " + where + " | " + name + " | " + effect.name());
        } else if (twice++ < MOST_TWICE && isDoneAgain(node, act, effect)) {
            log.say("AGAIN " + where + " | " + name + " | " + effect.name());
        } else {
            log.fault(where, name + " was pressed, but not: " + effect.name());
            Pictures.keep(picture(name));
        }
    }

    private Path picture(String name) {
        return log.folder().resolve("dead-" + name.replaceAll("[^a-zA-Z0-9-]+", "-") + ".png");
    }

    private boolean isDone(Node node, Consumer<Node> act, Effect effect) {
        Object before = Fx.see(() -> effect.before(person, node));
        act.accept(node);
        person.settle();
        return Fx.await(PATIENCE, () -> Fx.see(() -> effect.hasHappened(person, node, before)))
                || Fx.await(WORK, () -> Fx.see(() -> person.context.jobs().isIdle()))
                        && Fx.see(() -> effect.hasHappened(person, node, before));
    }

    /** On a machine that other programs hold up, a press can come before what it is for. */
    private boolean isDoneAgain(Node node, Consumer<Node> act, Effect effect) {
        try {
            return isDone(node, act, effect);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void type(Handle handle, Line line, String where) {
        String old = Fx.see(() -> ((javafx.scene.control.TextInputControl) handle.node()).getText());
        pressed(handle.name(), handle.node(), where, node -> {
            person.click(node);
            replace(line.typed());
        });
        if (!handle.name().contains("command-search")
                && Fx.see(() -> handle.node().getScene() != null)
                && !STAYING.matcher(handle.name()).find()) {
            person.click(handle.node());
            replace(old == null ? "" : old);
            person.settle();
        }
    }

    private void replace(String text) {
        person.hands.keys(KeyCode.CONTROL, KeyCode.A);
        person.hands.keys(KeyCode.BACK_SPACE);
        person.hands.type(text);
        if (!Fx.see(() -> Eyes.windows().getLast().getScene().getRoot() instanceof DialogPane)) {
            person.hands.keys(KeyCode.ENTER); // which in a dialog is the answer
        }
    }
}
