/** Drawings of networks, whatever their kind. */
package io.talkturn.ui.network;
