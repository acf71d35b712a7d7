package org.opensupervision.projections.readmodels;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.Segment;

/** How far a part of a read model has been brought. */
record ReadSegment(int segment, long position) {

    boolean misses(long event, UUID record, List<ReadSegment> all) {
        return event > position && isOf(record, all);
    }

    private boolean isOf(UUID record, List<ReadSegment> all) {
        int[] segments = all.stream().mapToInt(ReadSegment::segment).toArray();
        return Segment.computeSegment(segment, segments).matches(record.toString());
    }
}
