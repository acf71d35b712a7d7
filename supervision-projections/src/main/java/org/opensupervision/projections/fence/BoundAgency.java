package org.opensupervision.projections.fence;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;

/** The one agency that this thread works for. Bound, it sees nothing of another, whatever it asks the database. */
public final class BoundAgency {

    private static final ScopedValue<AgencyId> AGENCY = ScopedValue.newInstance();

    private BoundAgency() {}

    public static Optional<AgencyId> get() {
        return AGENCY.isBound() ? Optional.of(AGENCY.get()) : Optional.empty();
    }

    /** Nobody who works for one agency turns to another before that is over. */
    public static <T extends @Nullable Object, X extends Throwable> T during(AgencyId agency, CallableOp<T, X> work)
            throws X {
        if (get().filter(bound -> !bound.equals(agency)).isPresent()) {
            throw new IllegalStateException("bound to another agency already");
        }
        return ScopedValue.where(AGENCY, agency).call(work);
    }
}
