package io.talkturn.ui.fusion;

import java.util.function.UnaryOperator;

/**
 * Settings of a fusion network that are known to make sense together.
 *
 * @param title what people see
 * @param meaning in a few words
 * @param change what it does to the draft
 */
public record FusionChange(String title, String meaning, UnaryOperator<FusionDraft> change) {}
