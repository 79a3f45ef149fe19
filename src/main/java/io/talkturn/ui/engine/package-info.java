/** What networks are trained with on this machine: looked at, tried, chosen. */
package io.talkturn.ui.engine;
