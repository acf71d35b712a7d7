package org.opensupervision.domain.privacy;

import java.time.LocalDate;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** Whether an agency has somebody who can consent to what one administrator wants: another, or a director. */
public interface SecondPerson {

    boolean isThere(AgencyId agency, PersonId besides, LocalDate today);
}
