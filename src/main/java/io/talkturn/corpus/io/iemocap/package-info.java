/** IEMOCAP: the release folder with transcriptions, evaluations and forced alignment. */
package io.talkturn.corpus.io.iemocap;
