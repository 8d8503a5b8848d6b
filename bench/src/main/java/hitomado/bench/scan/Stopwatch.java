package hitomado.bench.scan;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// 計時 — medians of several runs, in milliseconds.
final class Stopwatch {
    private Stopwatch() {}

    /// Something measured.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static double once(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /// Processor time of this thread, the median of five: what a busy machine does not distort.
    static double processor(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            times[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    static double median(int warmUps, int runs, Work work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
