package org.opensupervision.projections.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.capacity.CapacityEvent;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalWithdrawn;
import org.opensupervision.domain.capacity.CapacityEvent.CapacitySignalled;
import org.opensupervision.projections.capacity.CapacityProjection.CapacitySignal;
import org.opensupervision.projections.readmodels.Rows;

/** All signals of one supervisee, of which the last may hold. */
class SignalsOfSupervisee {

    private final List<CapacitySignal> ended = new ArrayList<>();
    private @Nullable CapacitySignal last;

    void on(CapacityEvent event, long version) {
        switch (event) {
            case CapacitySignalled e -> {
                end(e.signalledOn());
                last = signal(e, version);
            }
            case CapacitySignalWithdrawn e -> end(e.withdrawnOn());
        }
    }

    void addTo(Rows rows) {
        ended.forEach(signal -> rows.add(CapacityProjection.SIGNAL, signal));
        if (last != null) {
            rows.add(CapacityProjection.SIGNAL, last);
        }
    }

    private void end(LocalDate on) {
        if (last != null) {
            ended.add(new CapacitySignal(
                    last.capacityId(),
                    last.version(),
                    last.agencyId(),
                    last.superviseeId(),
                    last.signalledOn(),
                    last.until(),
                    last.words(),
                    on));
        }
        last = null;
    }

    private static CapacitySignal signal(CapacitySignalled e, long version) {
        return new CapacitySignal(
                e.capacity(), version, e.agency(), e.supervisee(), e.signalledOn(), e.until(), e.words(), null);
    }
}
