/** Tables of talkturns in Excel workbooks. */
package io.talkturn.corpus.io.workbook;
