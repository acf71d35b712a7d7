package org.opensupervision.domain.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;

public sealed interface CapacityEvent {

    CapacityId capacity();

    AgencyId agency();

    /** {@code words}: what would help. */
    record CapacitySignalled(
            CapacityId capacity,
            AgencyId agency,
            PersonId supervisee,
            LocalDate signalledOn,
            LocalDate until,
            @Personal(of = "supervisee") @Nullable String words)
            implements CapacityEvent {}

    record CapacitySignalWithdrawn(CapacityId capacity, AgencyId agency, LocalDate withdrawnOn)
            implements CapacityEvent {}
}
