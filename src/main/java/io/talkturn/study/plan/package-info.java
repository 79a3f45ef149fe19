/** What a study asks, and every trial that it draws before the first one starts; nothing here is read from or written to a disk. */
@NullMarked
package io.talkturn.study.plan;

import org.jspecify.annotations.NullMarked;
