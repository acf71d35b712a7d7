package org.opensupervision.domain.people;

import static org.opensupervision.domain.people.PersonRule.LEAVES_DO_NOT_OVERLAP;
import static org.opensupervision.domain.people.PersonRule.LEAVE_ENDS_NOT_BEFORE_IT_BEGINS;
import static org.opensupervision.domain.people.PersonRule.LEAVE_HAS_THE_SAME_CONTENT;
import static org.opensupervision.domain.people.PersonRule.LEAVE_IS_KNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Period;

/** A person's leaves, which never overlap. */
class Leaves {

    record Leave(Period period, @Nullable String kind) {}

    private final Map<LeaveId, Leave> current = new HashMap<>();
    private final Map<LeaveId, Leave> asTaken = new HashMap<>();

    void requireRoomFor(LeaveId leave, Period period) {
        LEAVE_ENDS_NOT_BEFORE_IT_BEGINS.require(period.endsNotBeforeItBegins());
        LEAVES_DO_NOT_OVERLAP.require(current.entrySet().stream()
                .noneMatch(other -> !other.getKey().equals(leave)
                        && other.getValue().period().overlaps(period)));
    }

    boolean has(LeaveId leave) {
        return asTaken.containsKey(leave);
    }

    void requireSame(LeaveId leave, Leave content) {
        LEAVE_HAS_THE_SAME_CONTENT.require(content.equals(asTaken.get(leave)));
    }

    boolean differs(LeaveId leave, Leave content) {
        return !content.equals(known(leave));
    }

    Period endedOn(LeaveId leave, LocalDate lastDay) {
        return new Period(known(leave).period().from(), lastDay);
    }

    void taken(LeaveId leave, Leave content) {
        current.put(leave, content);
        asTaken.put(leave, content);
    }

    void corrected(LeaveId leave, Leave content) {
        current.put(leave, content);
    }

    void ended(LeaveId leave, LocalDate lastDay) {
        current.put(leave, new Leave(endedOn(leave, lastDay), known(leave).kind()));
    }

    private Leave known(LeaveId leave) {
        LEAVE_IS_KNOWN.require(current.containsKey(leave));
        return Objects.requireNonNull(current.get(leave));
    }
}
