/** Who works on a trial where several computers may: attempts, signs of life, and the end of an attempt's right to write. */
package io.talkturn.study.claim;
