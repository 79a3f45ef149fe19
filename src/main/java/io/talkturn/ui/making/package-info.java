/** Runs made of what was put together on a page, whatever family of networks it is of. */
package io.talkturn.ui.making;
