/** The tab of talkturns: the filtered table, one talkturn in full, corrections. */
package io.talkturn.ui.data.talkturns;
