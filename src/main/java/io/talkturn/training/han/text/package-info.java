/** From narratives to rows of an embedding table (han-rock.md 1): tokens, vocabulary, GloVe files, windows. No engine. */
package io.talkturn.training.han.text;
