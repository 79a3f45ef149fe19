/** The page Project: recent and sample projects, the state of the open one, what is missing next. */
package io.talkturn.ui.project;
