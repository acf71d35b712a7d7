package org.opensupervision.projections.capacity;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface CapacityQuery {

    /** Null for all: the day on which a signal holds, supervisee. The latest comes first. */
    record WhoIsAtCapacity(
            AgencyId agency,
            Reach reach,
            @Nullable LocalDate on,
            @Nullable PersonId supervisee,
            PageRequest page) implements CapacityQuery {}

    /** {@code words} say what would help; {@code endedOn} where it was withdrawn or replaced before its day. */
    record SignalView(
            CapacityId id,
            PersonRef supervisee,
            LocalDate signalledOn,
            LocalDate until,
            @Nullable String words,
            @Nullable LocalDate endedOn)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(supervisee.id(), KindOfData.CAPACITY, id.value()));
        }

        SignalView saying(@Nullable String opened) {
            return new SignalView(id, supervisee, signalledOn, until, opened, endedOn);
        }
    }
}
