package org.opensupervision.projections.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;

public sealed interface HoursQuery {

    /** Held sessions from the first month to the last, as of a day. */
    record HowManyHours(AgencyId agency, PersonId supervisee, YearMonth from, YearMonth to, LocalDate asOf)
            implements HoursQuery {}

    record Hours(PersonId supervisee, LocalDate asOf, List<MonthHours> months, Minutes recorded, Minutes signed) {}

    /** Whole minutes by function; {@code signed} are those of them whose record is signed by the day. */
    record MonthHours(YearMonth month, int sessions, Minutes recorded, Minutes signed) {}
}
