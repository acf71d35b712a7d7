package org.opensupervision.projections.eventstore;

import java.time.Duration;
import java.util.SortedSet;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the projections have come, measured by the position of events in the store. */
@Component
public class Freshness {

    private static final int WHOLE = 1 << 16;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;

    Freshness(JdbcClient jdbc, EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.processing = processing;
    }

    /** The position of the newest event; everything committed before this call stands at or before it. */
    public long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    /** Waits until every projection has passed the position; false if that takes longer than {@code atMost}. */
    public boolean await(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!reached(position)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private boolean reached(long position) {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .allMatch(processor -> reached(processor, position));
    }

    private boolean reached(StreamingEventProcessor processor, long position) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream().mapToInt(Freshness::share).sum() == WHOLE
                && segments.stream().allMatch(status -> reached(status.getTrackingToken(), position));
    }

    /** Segments share the events: with mask m a segment has 1/(m+1) of them. All of them must be here. */
    private static int share(EventTrackerStatus status) {
        return WHOLE / (status.getSegment().getMask() + 1);
    }

    private boolean reached(@Nullable TrackingToken token, long position) {
        return token != null
                && WrappedToken.unwrapUpperBound(token) instanceof GapAwareTrackingToken reached
                && reached.getIndex() >= position
                && !hasCommitted(reached.getGaps().headSet(position + 1));
    }

    /** A gap is a number that nobody has used or a transaction that the reader has not seen commit yet. */
    private boolean hasCommitted(SortedSet<Long> gaps) {
        return !gaps.isEmpty()
                && jdbc.sql("select exists (select from domain_event_entry where global_index = any(:gaps))")
                        .param("gaps", gaps.toArray(Long[]::new))
                        .query(Boolean.class)
                        .single();
    }
}
