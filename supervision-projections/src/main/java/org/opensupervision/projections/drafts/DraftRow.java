package org.opensupervision.projections.drafts;

import java.time.Instant;
import java.util.List;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;

/** @param whose the person, and whom the form names: it cannot be read any more once one of their keys is gone */
record DraftRow(
        AgencyId agencyId,
        PersonId personId,
        String form,
        List<PersonId> whose,
        @Personal(of = "whose") String content,
        Instant savedAt) {}
