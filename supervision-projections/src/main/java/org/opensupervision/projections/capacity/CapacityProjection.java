package org.opensupervision.projections.capacity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.capacity.CapacityEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class CapacityProjection implements Projection<CapacityEvent> {

    static final Table<CapacitySignal> SIGNAL = new Table<>("capacity_signal", "capacity_id", CapacitySignal.class);

    @Override
    public String view() {
        return "capacity";
    }

    @Override
    public Class<CapacityEvent> family() {
        return CapacityEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SIGNAL);
    }

    @Override
    public void project(History<CapacityEvent> history, Rows rows) {
        var signals = new SignalsOfSupervisee();
        history.happenings().forEach(happening -> signals.on(happening.event(), happening.version()));
        signals.addTo(rows);
    }

    /** {@code endedOn} where it was withdrawn or replaced. */
    record CapacitySignal(
            CapacityId capacityId,
            long version,
            AgencyId agencyId,
            PersonId superviseeId,
            LocalDate signalledOn,
            LocalDate until,
            @Personal(of = "superviseeId") @Nullable String words,
            @Nullable LocalDate endedOn) {}
}
