package io.talkturn.ui.context;

import java.util.Locale;

/** Whether there is a screen to open a window on; without one, JavaFX's Headless platform draws pictures in memory. */
public final class Display {
    private Display() {}

    /** On Linux a display is named by the environment; other systems always have one. */
    public static boolean isThere() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return false;
        }
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** Chooses the platform; to be called before the toolkit starts. */
    public static void prepare() {
        if (!isThere()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
