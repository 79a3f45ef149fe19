/** The page Studies: questions asked of many runs, their trials live, and what they came to. */
package io.talkturn.ui.studies;
