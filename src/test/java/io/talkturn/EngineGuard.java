package io.talkturn;

import io.talkturn.training.HiddenCaches;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Tests load the engine by many ways; the guard that the program has before it loads it stands before all of them. */
public final class EngineGuard implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        HiddenCaches.guard();
    }
}
