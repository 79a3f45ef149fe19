/**
 * The sample projects. {@link io.talkturn.sample.Sample} names them; package {@code trio} makes affect-trio.
 *
 * <p>The simulated corpus role-play and its generator: a story of how affect moves between two speakers and shows in words,
 * voice, face and timing. The same seed gives the same bytes on every machine.
 *
 * <p>{@link io.talkturn.sample.RolePlay} makes the corpus from {@link io.talkturn.sample.Programme}: {@link
 * io.talkturn.sample.Director} plays a scene turn by turn, {@link io.talkturn.sample.Scene} lets it be seen and
 * heard, {@link io.talkturn.sample.Raters} judge it, package {@code monah} weaves it.
 */
package io.talkturn.sample;
