/** The layouts in which files hold samples, made into one: splits of named parts. Below {@code feature}, which reads these. */
package io.talkturn.corpus.io.feature.layout;
