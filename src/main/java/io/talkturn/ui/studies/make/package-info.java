/** New studies: what is typed, the trials that it would draw, and the folder that it becomes. */
package io.talkturn.ui.studies.make;
