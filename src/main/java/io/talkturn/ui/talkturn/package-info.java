/** All that is known of one talkturn, beside a table of talkturns or a transcript: values, notes, corrections. */
package io.talkturn.ui.talkturn;
