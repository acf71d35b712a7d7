package org.opensupervision.projections.paging;

/** Where a page stands in the whole answer; {@code number} counts from 0. */
public record Page(int number, int size, long totalElements, long totalPages) {

    public static Page of(PageRequest request, long totalElements) {
        return new Page(
                request.page(), request.size(), totalElements, (totalElements + request.size() - 1) / request.size());
    }
}
