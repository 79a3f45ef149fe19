/** Light and dark, and the colours that style sheets and drawing code share. */
package io.talkturn.ui.theme;
