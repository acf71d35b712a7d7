package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;

class NotYetTakenTest {

    private static final int[] SEGMENTS = {0, 1, 2};
    private static final UUID SESSION = UUID.randomUUID();

    @RegisterExtension
    static final org.opensupervision.projections.testing.ReadModels readModels =
            new org.opensupervision.projections.testing.ReadModels();

    private ReadModels models;
    private NotYetTaken notYetTaken;

    @BeforeEach
    void ten_events_of_one_session() {
        models = readModels.get(ReadModels.class);
        notYetTaken = new NotYetTaken(readModels.jdbc(), models.all());
        readModels.jdbc().sql("delete from domain_event_entry").update();
        IntStream.rangeClosed(1, 10).forEach(n -> event(n, SESSION, SessionRecorded.class));
    }

    private void event(long position, UUID record, Class<?> type) {
        readModels
                .jdbc()
                .sql("""
                insert into domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number,
                    type, time_stamp, payload_type, payload, meta_data, agency_id)
                values (:position, gen_random_uuid(), :record, :position, 'Record', now(), :type, '', '', :record)
                """)
                .param("position", position)
                .param("record", record)
                .param("type", type.getName())
                .update();
    }

    /** Everything at ten, but one segment of one view. */
    private long reachedWhere(String view, int segment, long position) {
        Map<String, List<ReadSegment>> segments = models.views().stream()
                .collect(Collectors.toMap(each -> each, each -> IntStream.of(SEGMENTS)
                        .mapToObj(n -> new ReadSegment(n, each.equals(view) && n == segment ? position : 10))
                        .toList()));
        return notYetTaken.reached(segments, 10);
    }

    private static int segmentOf(UUID record) {
        return IntStream.of(SEGMENTS)
                .filter(n -> Segment.computeSegment(n, SEGMENTS).matches(record.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_read_model_that_has_not_taken_an_event_holds_back_until_it_has() {
        int own = segmentOf(SESSION);

        assertThat(reachedWhere("sessionlog", own, 4)).isEqualTo(4);
        assertThat(reachedWhere("sessionlog", own, 7)).isEqualTo(7);
        assertThat(reachedWhere("sessionlog", own, 10)).isEqualTo(10);
    }

    @Test
    void what_nothing_came_for_is_not_waited_for() {
        assertThat(reachedWhere("directory", segmentOf(SESSION), 0)).isEqualTo(10);
        assertThat(reachedWhere("sessionlog", (segmentOf(SESSION) + 1) % SEGMENTS.length, 0))
                .isEqualTo(10);
    }

    @Test
    void what_comes_later_is_seen_at_the_next_look() {
        UUID person = UUID.randomUUID();
        assertThat(reachedWhere("directory", segmentOf(person), 0)).isEqualTo(10);
        event(11, person, PersonJoined.class);
        event(12, SESSION, SessionRecorded.class);

        Map<String, List<ReadSegment>> segments = models.views().stream()
                .collect(Collectors.toMap(each -> each, each -> IntStream.of(SEGMENTS)
                        .mapToObj(n -> new ReadSegment(n, each.equals("directory") ? 0 : 12))
                        .toList()));

        assertThat(notYetTaken.reached(segments, 12)).isEqualTo(10);
    }
}
