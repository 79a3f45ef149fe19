/** Charts: drawn once with Java2D, for the screen and for PNG, SVG and PDF alike, so that what is exported is what is shown. */
package io.talkturn.ui.chart;
