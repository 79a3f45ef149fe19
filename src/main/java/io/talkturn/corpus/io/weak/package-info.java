/** Weak labels that other programs or people made, read from their tables. */
@NullMarked
package io.talkturn.corpus.io.weak;

import org.jspecify.annotations.NullMarked;
