/**
 * From a corpus and files of measurements to a corpus with narratives: which file belongs to whom, what is measured in
 * each talkturn, the sentences of MONAH, and where their words come from.
 */
package io.talkturn.weaving;
