package org.opensupervision.domain.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What time it is at an agency, in its own time zone. */
public interface BusinessCalendar {

    LocalDateTime now(AgencyId agency);

    default LocalDate today(AgencyId agency) {
        return now(agency).toLocalDate();
    }
}
