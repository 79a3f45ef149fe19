/** CHAT, the transcripts of TalkBank and CHILDES. */
package io.talkturn.corpus.io.transcript.chat;
