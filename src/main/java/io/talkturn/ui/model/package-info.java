/** The Model page: architecture, tasks, loss weights and settings of the next run, with the network drawn. */
package io.talkturn.ui.model;
