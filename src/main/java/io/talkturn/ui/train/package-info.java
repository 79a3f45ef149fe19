/** The Train page: the runs under way and waiting, live curves, pause, stop and resume. */
package io.talkturn.ui.train;
