/** What the tabs of the page Data share: the corpus shown, the rows of its tables, and the filter of talkturns. */
package io.talkturn.ui.data.shared;
