package io.talkturn.campaign;

/**
 * A moment at which a command is killed: before its n-th call of a system call.
 *
 * @param call the system call
 * @param ordinal which of them, counted from 1 in one thread
 * @param seen what it did when it was counted
 */
record KillPoint(String call, int ordinal, String seen) {
    @Override
    public String toString() {
        return call + " " + ordinal;
    }
}
