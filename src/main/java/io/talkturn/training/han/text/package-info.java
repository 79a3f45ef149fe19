/** From narratives to rows of an embedding table (HAN-ROCK paper: input): tokens, vocabulary, GloVe files, windows. No engine. */
package io.talkturn.training.han.text;
