package io.talkturn.sample.script;

import java.util.List;

/**
 * What somebody does in one talkturn, and the ways to say it: all of them say the same, coloured by emotion, so that an
 * answer fits whichever was chosen.
 *
 * @param role who speaks
 * @param lines the wordings
 */
public record Move(String role, List<Line> lines) {
    public Move {
        lines = List.copyOf(lines);
    }
}
