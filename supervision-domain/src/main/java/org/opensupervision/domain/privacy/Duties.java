package org.opensupervision.domain.privacy;

import java.time.LocalDate;
import java.util.Set;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** What others still need somebody for. */
public interface Duties {

    enum Duty {
        /** Works at the agency, today or later. */
        EMPLOYMENT,
        /** Is party to an agreement that holds today or later. */
        AGREEMENT,
        /** Has held a session that nobody else can sign. */
        UNSIGNED_RECORD,
        /** Was handed a request that is still open. */
        OPEN_REQUEST
    }

    Set<Duty> of(AgencyId agency, PersonId person, LocalDate today);
}
