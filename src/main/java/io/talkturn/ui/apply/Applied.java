package io.talkturn.ui.apply;

import io.talkturn.report.Table;
import io.talkturn.run.RunFolder;
import org.jspecify.annotations.Nullable;

/**
 * What came of applying a run.
 *
 * @param table a talkturn a row
 * @param set where it is kept, null where it is not
 * @param name what it is kept under, empty where it is not
 */
record Applied(Table table, @Nullable RunFolder set, String name) {}
