/** The primary task, the sixteen auxiliary tasks, their targets and their loss weights (HAN-ROCK paper: tasks and targets, loss weights). */
package io.talkturn.task;
