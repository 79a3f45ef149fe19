/** Numbers on a time line: large tables of measurements, read as a stream, and the files that belong to whom. */
package io.talkturn.corpus.io.timeline;
