package org.opensupervision.api.security;

import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** A person who has shown who they are. */
public record SignedIn(AgencyId agency, PersonId person) {

    @Override
    public String toString() {
        return person.toString();
    }
}
