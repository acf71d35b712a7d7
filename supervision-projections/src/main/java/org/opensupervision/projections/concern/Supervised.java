package org.opensupervision.projections.concern;

import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

/** Whom somebody supervises, or supervised, and when. */
public record Supervised(PersonId supervisee, Period period) {}
