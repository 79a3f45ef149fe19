package io.talkturn.sample.script;

import java.util.List;

/**
 * A part of a scene.
 *
 * @param name for readers of the script
 * @param condition when it is played: a course of the scene, a relation; empty: always
 * @param steps in order
 */
public record Stage(String name, String condition, List<Step> steps) {
    public Stage {
        steps = List.copyOf(steps);
    }
}
