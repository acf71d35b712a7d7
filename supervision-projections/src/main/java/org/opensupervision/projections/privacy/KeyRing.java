package org.opensupervision.projections.privacy;

import java.util.Collection;
import java.util.Optional;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** The keys of people, for whoever seals and opens. */
public interface KeyRing {

    /**
     * What new words are sealed with. A person without a key is given one, which is safe on disk before anything is
     * sealed with it. Nothing once the person's key has been destroyed: it is never made again.
     */
    Optional<PersonKey> current(AgencyId agency, PersonId person);

    /** What these words were sealed with; nothing once it has been destroyed. */
    Optional<PersonKey> version(PersonId person, int version);

    /** Gets the keys of many people at once, before what is sealed with them is opened. */
    void fetch(Collection<PersonId> people);
}
