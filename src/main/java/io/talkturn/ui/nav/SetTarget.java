package io.talkturn.ui.nav;

import java.nio.file.Path;

/**
 * What a run said of a corpus that it was applied to, to be read in its conversations.
 *
 * @param folder of the prediction set
 */
public record SetTarget(Path folder) implements Target {}
