package org.opensupervision.api.demo;

import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** People of the sample agency by their references. */
record SampleCast(AgencyId agency) {

    PersonId person(String reference) {
        return PersonId.referredTo(agency, reference);
    }
}
