package io.talkturn.ui.apply;

import io.talkturn.corpus.Corpus;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is applied to, read.
 *
 * @param folder the corpus folder, null where it is no corpus of its own
 * @param words by which the command is told of it
 */
record Given(Corpus corpus, @Nullable Path folder, List<String> words) {}
