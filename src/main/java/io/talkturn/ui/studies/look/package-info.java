/** What the page Studies knows of the studies of a project: read away from the UI thread, again every second. */
package io.talkturn.ui.studies.look;
