/** What a study came to by now: the papers' tables, and which settings mattered. */
package io.talkturn.ui.studies.table;
