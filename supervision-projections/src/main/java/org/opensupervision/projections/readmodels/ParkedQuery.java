package org.opensupervision.projections.readmodels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface ParkedQuery {

    /** Whose event could not be taken, and how many wait behind it; by view and record. */
    record WhatIsParked(AgencyId agency, PageRequest page) implements ParkedQuery {}

    /** One record in one view, event by event. */
    record WhatWaitsBehind(AgencyId agency, String view, UUID record) implements ParkedQuery {}

    /**
     * @param waiting events of the record that are parked, the failed one included
     */
    record ParkedRecord(String view, UUID record, ParkedEvent failed, long waiting) {}

    /**
     * @param version its place in the record's history, from 0 on
     * @param position its place in the event log
     * @param causeType nothing for an event that only waits
     */
    record ParkedEvent(
            long version,
            long position,
            String eventType,
            @Nullable String causeType,
            @Nullable String causeMessage,
            int attempts,
            Instant parkedAt,
            @Nullable Instant triedAt) {}
}
