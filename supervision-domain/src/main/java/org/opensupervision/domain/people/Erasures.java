package org.opensupervision.domain.people;

import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** Of whom it is decided that they are erased, whether or not anything of that is done yet. */
public interface Erasures {

    boolean areDecided(AgencyId agency, PersonId person);
}
