/**
 * What this machine has to compute networks with, and what is used of it: looked at without loading the engine, tried in
 * a process of its own.
 */
package io.talkturn.engine;
