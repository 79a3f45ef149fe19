package io.talkturn.ui.nav;

import java.util.List;

/** All talkturns in which some words stand, on the page Transcripts. */
public record FindTarget(List<String> words) implements Target {
    public FindTarget {
        words = List.copyOf(words);
    }
}
