package org.opensupervision.projections.assignments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface AssignmentsQuery {

    /** Null for all: supervisor, supervisee, the day on which an agreement is active. */
    record WhoSupervisesWhom(
            AgencyId agency,
            Reach reach,
            @Nullable PersonId supervisor,
            @Nullable PersonId supervisee,
            @Nullable LocalDate activeOn,
            PageRequest page)
            implements AssignmentsQuery {}

    record WhomAgreementConcerns(AgencyId agency, AgreementId agreement) implements AssignmentsQuery {}

    /** Supervisors by supervisee, by agreements that hold on the day. */
    record WhoSupervisesThese(AgencyId agency, Collection<PersonId> supervisees, LocalDate on)
            implements AssignmentsQuery {}

    record WhatIsAgreed(AgencyId agency, AgreementId agreement) implements AssignmentsQuery {}

    /** {@code terms} in the order of their days; the last ones hold until the end. */
    record AgreementView(
            AgreementId id,
            PersonRef supervisor,
            PersonRef supervisee,
            LocalDate from,
            @Nullable LocalDate to,
            List<TermsView> terms,
            long version) {}

    record TermsView(LocalDate from, int cadenceDays, int agreedMinutes) {}
}
