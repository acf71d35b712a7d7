package org.opensupervision.api.harness;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many ask at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static List<Answer> all(int many, IntFunction<Answer> each) {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, many)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return each.apply(i);
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(AtOnce::of).toList();
        }
    }

    private static Answer of(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
