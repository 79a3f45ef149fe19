package io.talkturn.foundation;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The end of this process at once. {@code Runtime.halt} still lets native libraries take down what they built while their
 * threads go on computing with it, which ends in a crash; the C library's {@code _exit} does not.
 */
public final class ProcessEnd {
    private ProcessEnd() {}

    /** Ends the process; nothing is closed, flushed or unloaded. */
    public static void now(int code) {
        exit().ifPresent(exit -> {
            try {
                exit.invokeExact(code);
            } catch (Throwable e) {
                throw new IllegalStateException("_exit cannot be called", e);
            }
        });
        Runtime.getRuntime().halt(code);
    }

    // the function of the C library is called as its manual says
    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> exit() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("_exit")
                .map(found -> linker.downcallHandle(found, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)));
    }
}
