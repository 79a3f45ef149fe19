/** The pages and the way from one to another. */
package io.talkturn.ui.nav;
