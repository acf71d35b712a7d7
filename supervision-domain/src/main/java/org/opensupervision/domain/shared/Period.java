package org.opensupervision.domain.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Calendar days from the first to the last, both included; without a last day it is open. */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public boolean endsNotBeforeItBegins() {
        return to == null || !to.isBefore(from);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return reaches(other.from) && other.reaches(from);
    }

    private boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }
}
