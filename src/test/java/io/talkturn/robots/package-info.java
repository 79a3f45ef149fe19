/**
 * Robots that use the window as people do: an X server with a window manager, a mouse and a keyboard. {@link
 * io.talkturn.robots.RobotsTest} is the short form, {@link io.talkturn.robots.Robots} the long one.
 */
package io.talkturn.robots;
