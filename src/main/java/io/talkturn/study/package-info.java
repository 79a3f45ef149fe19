/** Studies: questions asked of many runs; their folders, the median rule, what is run next, and what can be checked again. */
@NullMarked
package io.talkturn.study;

import org.jspecify.annotations.NullMarked;
