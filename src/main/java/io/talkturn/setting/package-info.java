/** What a user can set of a run, said once: name, title, range, help and the place in the paper, for window, command line, checks and docs. */
package io.talkturn.setting;
