package org.opensupervision.benchmarks.deployment;

import java.util.Collection;
import java.util.Optional;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.KeyRing;
import org.opensupervision.projections.privacy.PersonKey;

/** What is sealed stays so: what counts is what the database was asked for, not what it said. */
final class NoKeys implements KeyRing {

    @Override
    public Optional<PersonKey> current(AgencyId agency, PersonId person) {
        return Optional.empty();
    }

    @Override
    public Optional<PersonKey> version(PersonId person, int version) {
        return Optional.empty();
    }

    @Override
    public void fetch(Collection<PersonId> people) {
        // there are none
    }
}
