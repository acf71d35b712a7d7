package org.opensupervision.benchmarks.task;

final class Seconds {

    private Seconds() {}

    static double of(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
