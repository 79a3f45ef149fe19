package io.talkturn.robots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;

/** Goes through a page with the Tab key: it must leave every control and come round. */
final class Tabs {
    private static final int MOST = 260;

    /** A slider with two thumbs is left by the second Tab. */
    private static final int STOPS = 3;

    private final Person person;
    private final RobotLog log;

    Tabs(Person person, RobotLog log) {
        this.person = person;
        this.log = log;
    }

    void goRound(String where) {
        Scene scene = Fx.see(() -> Eyes.windows().getLast().getScene());
        Set<Node> seen = new LinkedHashSet<>();
        Node before = Fx.see(scene::getFocusOwner);
        int same = 0;
        for (int i = 0; i < MOST; i++) {
            person.hands.keys(KeyCode.TAB);
            Fx.frames(1); // a machine that is held up brings the key later
            Node now = Fx.see(scene::getFocusOwner);
            same = now != null && now.equals(before) ? same + 1 : 0;
            if (same > 0 && same < STOPS) {
                continue;
            }
            if (now == null || same > 0) {
                log.fault(where, "Tab does not leave " + Fx.see(() -> name(now)));
                Fx.see(() -> seen.stream().map(Tabs::name).toList()).forEach(name -> log.say("  after " + name));
                return;
            }
            if (!seen.add(now) && now.equals(seen.iterator().next())) {
                missed(where, scene, seen);
                return;
            }
            before = now;
        }
        log.fault(
                where,
                "Tab does not come round after " + seen.size() + " controls, last "
                        + Fx.see(() -> name(scene.getFocusOwner())));
    }

    private void missed(String where, Scene scene, Set<Node> seen) {
        List<String> missed = new ArrayList<>();
        for (Node node : Fx.see(() -> Eyes.below(scene.getRoot()))) {
            boolean isMissed = Fx.see(() -> Handle.of(node).isPresent()
                    && !node.isDisabled()
                    && Eyes.inSight(node).getHeight() > 0
                    && seen.stream().noneMatch(s -> s.equals(node) || isBelow(s, node) || isInGroup(s, node))
                    && Eyes.around(node, n -> n instanceof javafx.scene.control.IndexedCell<?>)
                            .isEmpty());
            if (isMissed) {
                missed.add(Fx.see(() -> name(node)));
            }
        }
        log.say("TAB " + where + " " + seen.size() + " controls");
        missed.forEach(name -> {
            String said = name + " is not reached by Tab";
            if (!Allowed.isAllowed(where, said)) {
                log.fault(where, said);
            }
        });
    }

    /** Of choices that exclude each other Tab reaches one; arrows go to the others. */
    private static boolean isInGroup(Node seen, Node node) {
        return seen instanceof Toggle one
                && node instanceof Toggle other
                && one.getToggleGroup() != null
                && one.getToggleGroup().equals(other.getToggleGroup());
    }

    private static boolean isBelow(Node node, Node above) {
        return Eyes.around(node, above::equals).isPresent();
    }

    private static String name(Node node) {
        return node == null ? "nothing" : Handle.of(node).map(Handle::name).orElse(node.toString());
    }
}
