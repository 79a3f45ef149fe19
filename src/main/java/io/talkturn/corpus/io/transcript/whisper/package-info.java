/** Speech recognition: Whisper, WhisperX and other tools that write segments. */
package io.talkturn.corpus.io.transcript.whisper;
