package org.opensupervision.domain.capacity;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;

public sealed interface CapacityCommand {

    CapacityId capacity();

    AgencyId agency();

    /** At capacity until and on this day; in words what would help, if they like. Replaces what was signalled before. */
    record SignalCapacity(
            @TargetAggregateIdentifier CapacityId capacity,
            AgencyId agency,
            PersonId supervisee,
            LocalDate until,
            @Nullable String words)
            implements CapacityCommand {}

    record WithdrawCapacitySignal(@TargetAggregateIdentifier CapacityId capacity, AgencyId agency)
            implements CapacityCommand {}
}
