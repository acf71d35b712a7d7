package org.opensupervision.projections.paging;

/**
 * Which page of a long answer.
 *
 * @param page from 0
 * @param size items on a page, 1 to 10 000
 */
public record PageRequest(int page, int size) {

    public static final int LARGEST = 10_000;

    public static PageRequest everything() {
        return new PageRequest(0, Integer.MAX_VALUE);
    }

    public long offset() {
        return (long) page * size;
    }
}
