/** The tab that divides conversations into partitions. */
package io.talkturn.ui.data.partitions;
