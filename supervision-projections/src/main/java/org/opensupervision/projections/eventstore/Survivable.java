package org.opensupervision.projections.eventstore;

import java.util.function.Supplier;

/**
 * An error, as an exception. Axon's processors survive exceptions and nothing worse: after an error their thread would
 * keep its transaction open, their share of a read model would be left alone without a word, and they would never end.
 */
public final class Survivable extends RuntimeException {

    private Survivable(Error error) {
        super(error);
    }

    public static <T> T get(Supplier<T> work) {
        try {
            return work.get();
        } catch (Error e) {
            throw new Survivable(e);
        }
    }

    public static void run(Runnable work) {
        try {
            work.run();
        } catch (Error e) {
            throw new Survivable(e);
        }
    }

    /** Whether it is the machine that is in trouble, and not the work that it was doing. */
    public boolean isOfTheMachine() {
        return getCause() instanceof VirtualMachineError && !(getCause() instanceof StackOverflowError);
    }
}
