package io.talkturn.ui.theme;

/** What the user chose. */
public enum ThemeMode {
    SYSTEM,
    LIGHT,
    DARK
}
