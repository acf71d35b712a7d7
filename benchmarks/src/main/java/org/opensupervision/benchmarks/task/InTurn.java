package org.opensupervision.benchmarks.task;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A command to each in turn, over and over; no two clients send to the same one. */
record InTurn<T>(List<T> all, Consumer<T> command) {

    List<Clients.Client> by(int clients) {
        return IntStream.range(0, clients)
                .mapToObj(client -> itsOwn(IntStream.iterate(client, i -> i < all.size(), i -> i + clients)
                        .mapToObj(all::get)
                        .toList()))
                .toList();
    }

    private Clients.Client itsOwn(List<T> some) {
        Iterator<T> next = Stream.generate(some::stream).flatMap(s -> s).iterator();
        return () -> {
            command.accept(next.next());
            return 1;
        };
    }
}
