package org.opensupervision.domain.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;

/**
 * What the record of a session says.
 *
 * @param on the day it was held or should have been, in the agency's time zone
 * @param supervisees who attended, or should have
 * @param minutes none negative, at most 720 in total; each supervisee is given all of them
 */
public record SessionContent(
        SessionOutcome outcome,
        LocalDate on,
        @Nullable LocalTime startedAt,
        SessionFormat format,
        SessionMode mode,
        List<PersonId> supervisees,
        Minutes minutes,
        @Personal(of = "supervisees") List<String> topics,
        @Personal(of = "supervisees") List<String> actions,
        @Personal(of = "supervisees") @Nullable String note) {

    public SessionContent {
        supervisees = List.copyOf(supervisees);
        topics = List.copyOf(topics);
        actions = List.copyOf(actions);
    }

    boolean held() {
        return outcome == SessionOutcome.HELD;
    }
}
