package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final AtomicLong now = new AtomicLong();
    private final RecentEvents recent = new RecentEvents(now::get);

    @Test
    void events_are_forgotten_ten_seconds_after_they_came() {
        recent.startAfter(0);
        recent.add(events(1, 2), 3);
        later(Duration.ofSeconds(9));
        recent.add(events(4), 4);
        recent.forgetOld();
        assertThat(positionsAfter(0)).as("control: at hand").containsExactly(1L, 2L, 4L);

        later(Duration.ofSeconds(1));
        recent.forgetOld();

        assertThat(recent.after(0)).as("asks the database").isEmpty();
        assertThat(recent.after(1)).as("asks the database").isEmpty();
        assertThat(positionsAfter(2)).containsExactly(4L);
        assertThat(positionsAfter(3)).containsExactly(4L);

        later(Duration.ofSeconds(10));
        recent.forgetOld();
        assertThat(recent.after(2)).as("asks the database").isEmpty();
    }

    @Test
    void whoever_follows_has_nothing_to_ask_the_database_when_they_are_forgotten() {
        recent.startAfter(0);
        recent.add(events(1, 2), 5);
        later(Duration.ofSeconds(10));
        recent.forgetOld();

        assertThat(positionsAfter(2)).isEmpty();
        recent.add(events(7), 7);
        assertThat(positionsAfter(2)).containsExactly(7L);
        assertThat(positionsAfter(5)).containsExactly(7L);
    }

    private List<Long> positionsAfter(long position) {
        return recent.after(position).orElseThrow().stream()
                .map(event -> PostgresEventStorageEngine.positionOf(event.trackingToken()))
                .toList();
    }

    private void later(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    private static List<TrackedEventMessage<?>> events(long... positions) {
        return LongStream.of(positions)
                .<TrackedEventMessage<?>>mapToObj(position -> new GenericTrackedEventMessage<>(
                        PostgresEventStorageEngine.tokenAt(position), GenericEventMessage.asEventMessage("said")))
                .toList();
    }
}
