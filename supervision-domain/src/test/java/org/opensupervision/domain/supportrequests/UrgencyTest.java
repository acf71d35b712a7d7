package org.opensupervision.domain.supportrequests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** By when it is promised that somebody answers. The 26th of October 2026 is a Monday. */
class UrgencyTest {

    @Test
    void what_is_urgent_is_answered_by_six_or_two_hours_later() {
        answeredBy(Urgency.TODAY, "2026-10-26T08:00", "2026-10-26T18:00");
        answeredBy(Urgency.TODAY, "2026-10-26T16:00", "2026-10-26T18:00");
        answeredBy(Urgency.TODAY, "2026-10-26T16:01", "2026-10-26T18:01");
        answeredBy(Urgency.TODAY, "2026-10-26T23:30", "2026-10-27T01:30");
        answeredBy(Urgency.TODAY, "2026-10-31T08:00", "2026-10-31T18:00");
    }

    @Test
    void other_requests_are_answered_two_and_five_working_days_later() {
        answeredBy(Urgency.SOON, "2026-10-26T23:30", "2026-10-28T18:00");
        answeredBy(Urgency.SOON, "2026-10-29T08:00", "2026-11-02T18:00");
        answeredBy(Urgency.SOON, "2026-10-31T08:00", "2026-11-03T18:00");
        answeredBy(Urgency.ROUTINE, "2026-10-26T08:00", "2026-11-02T18:00");
        answeredBy(Urgency.ROUTINE, "2026-11-01T08:00", "2026-11-06T18:00");
    }

    private static void answeredBy(Urgency urgency, String asked, String by) {
        assertThat(urgency.answeredBy(LocalDateTime.parse(asked))).isEqualTo(by);
    }
}
