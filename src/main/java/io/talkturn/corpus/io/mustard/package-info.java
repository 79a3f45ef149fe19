/** MUStARD: clips with the talkturns before them. */
package io.talkturn.corpus.io.mustard;
