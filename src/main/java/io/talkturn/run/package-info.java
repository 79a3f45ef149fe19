/** A run: its specification, its folder, its events, the worker that trains it and the queue of workers. */
package io.talkturn.run;
