package io.talkturn.report.paper;

/**
 * A drawing in a report.
 *
 * @param title what it shows
 * @param svg lines and words, in the colours of the page
 * @param note what n counts, and what else is to be known
 */
record Figure(String title, String svg, String note) {}
