/** Work in the background with progress and cancel, and the log of what went wrong. */
package io.talkturn.ui.jobs;
