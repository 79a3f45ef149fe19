/** The primary task, the sixteen auxiliary tasks, their targets and their loss weights (han-rock.md 3 and 4). */
package io.talkturn.task;
