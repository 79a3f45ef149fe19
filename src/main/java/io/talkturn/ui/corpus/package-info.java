/** The corpus that is worked on: chosen and named in one way, with its sizes, its warnings and what mends them. */
package io.talkturn.ui.corpus;
