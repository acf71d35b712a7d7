package org.opensupervision.projections.paging;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;

public record Paged<T>(Page page, List<T> items) implements Sensitive {

    /** Counted only where the page does not show by itself that it is the last one. */
    public static <T> Paged<T> of(PageRequest request, List<T> items, LongSupplier total) {
        boolean showsTheEnd = items.size() < request.size() && (request.page() == 0 || !items.isEmpty());
        return new Paged<>(Page.of(request, showsTheEnd ? request.offset() + items.size() : total.getAsLong()), items);
    }

    @Override
    public Stream<Shown> shown() {
        return Shown.in(items);
    }
}
