/** The tables of studies: those of both papers, and what they rest on. */
@NullMarked
package io.talkturn.report.study;

import org.jspecify.annotations.NullMarked;
