package org.opensupervision.domain.shared;

import java.time.LocalDate;

/** Which day it is at an agency, in its own time zone. */
public interface BusinessCalendar {

    LocalDate today(AgencyId agency);
}
