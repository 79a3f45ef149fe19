/** The process that trains: it reads a run's specification and corpus, trains, and writes the run's results. */
package io.talkturn.worker;
