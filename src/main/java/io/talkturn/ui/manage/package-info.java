/** What is done with a run as a thing: naming, noting, training again, deleting, restoring, applying. */
package io.talkturn.ui.manage;
