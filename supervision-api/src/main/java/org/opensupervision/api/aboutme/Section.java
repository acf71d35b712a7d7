package org.opensupervision.api.aboutme;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;

/**
 * One kind of thing that is kept about somebody.
 *
 * @param pieces read one after another while they are written: none of them is large
 */
record Section(String name, String title, Supplier<Stream<? extends Collection<?>>> pieces) {

    private static final int ITEMS_IN_A_PIECE = 100;

    static Section of(String name, String title, Supplier<? extends Collection<?>> items) {
        return new Section(name, title, () -> Stream.of(items.get()));
    }

    static Section paged(String name, String title, Function<PageRequest, Paged<?>> ask) {
        IntFunction<Collection<?>> page =
                number -> ask.apply(new PageRequest(number, ITEMS_IN_A_PIECE)).items();
        return new Section(name, title, () -> Stream.iterate(0, number -> number + 1)
                .<Collection<?>>map(page::apply)
                .takeWhile(items -> !items.isEmpty()));
    }
}
