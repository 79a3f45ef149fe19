/** What is put on paper: transcripts as PDF, HTML and text, and reports of runs and studies with their figures. */
@org.jspecify.annotations.NullMarked
package io.talkturn.report.paper;
