package org.opensupervision.projections.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;

public sealed interface RetentionQuery {

    record ForHowLong(AgencyId agency) implements RetentionQuery {}

    /** Until {@code until}, what was due before included. */
    record WhatIsDue(AgencyId agency, LocalDate until) implements RetentionQuery {}

    record PeriodView(KindOfData kind, int months) {}

    /**
     * @param kind whose period ends last
     * @param subject a person who has left, or an import
     * @param ref of the person
     * @param remindedOn since when it has been listed here
     */
    record DueView(
            KindOfData kind,
            UUID subject,
            @Nullable String ref,
            LocalDate dueOn,
            @Nullable LocalDate remindedOn) {}
}
