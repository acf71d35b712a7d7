package org.opensupervision.projections.concern;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;

/**
 * Whom a record concerns.
 *
 * @param about whose it is: the person, the supervisee of an agreement, a request or a flag, who attended a session
 * @param supervisor whom it names as supervisor: of the session, of the agreement, or to whom a request was handed
 * @param day of which day it is
 */
public record Concern(Set<PersonId> about, @Nullable PersonId supervisor, LocalDate day) {

    public static Concern with(PersonId person, LocalDate day) {
        return new Concern(Set.of(person), null, day);
    }
}
