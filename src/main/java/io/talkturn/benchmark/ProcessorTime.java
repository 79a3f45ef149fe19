package io.talkturn.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this process took of the processors, which other programs on the machine change little. */
final class ProcessorTime {
    private ProcessorTime() {}

    /** Since the process began, on all its threads. */
    static double nanoseconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
