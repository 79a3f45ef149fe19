/** A project: a folder with corpora and runs, opened by one window at a time. */
package io.talkturn.project;
