/** The tab that imports: a source is looked at, its columns are mapped, and it becomes a corpus. */
package io.talkturn.ui.data.importing;
