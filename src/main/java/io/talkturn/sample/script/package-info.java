/** The texts of the role plays: scenes, stages, exchanges and lines, read from resources in a form that people write. */
package io.talkturn.sample.script;
