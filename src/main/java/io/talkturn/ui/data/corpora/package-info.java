/** The tab of corpora: conversations, the labels' distribution, findings and the import's report. */
package io.talkturn.ui.data.corpora;
