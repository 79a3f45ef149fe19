/** Two-pass correction: people put talkturns right, see what was put right, and take it back. */
package io.talkturn.ui.correct;
