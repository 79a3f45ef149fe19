/** The page Results: the runs of the project in a table, one looked into or two compared. */
package io.talkturn.ui.results;
