/** The window: JavaFX is used here and nowhere else. One package a page; a View builds nodes and binds them, a ViewModel is plain Java. */
package io.talkturn.ui;
