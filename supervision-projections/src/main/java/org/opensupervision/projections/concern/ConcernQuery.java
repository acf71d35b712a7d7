package org.opensupervision.projections.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

public sealed interface ConcernQuery {

    record WhatConcernsThem(AgencyId agency, PersonId person, LocalDate today) implements ConcernQuery {}

    /**
     * @param roles those that have begun by the day and end after it: one that was revoked today is held no longer
     * @param supervised ever; the periods say when
     */
    record Grounds(Set<Role> roles, List<Supervised> supervised) {}
}
