/** What all pages share: the open project and corpus, what is selected, and the services of the window. */
package io.talkturn.ui.context;
