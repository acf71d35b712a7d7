package org.opensupervision.projections.notices;

import java.time.Instant;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/**
 * A mail that one node alone may send now.
 *
 * @param attempts this one included
 */
public record ClaimedMail(UUID notice, AgencyId agency, PersonId person, int attempts, Instant wantedAt) {}
