package org.opensupervision.domain.assignments;

import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;

/** Who supervises whom, from the first to the last day (open without one), how often and how much. */
public record AgreementDetails(PersonId supervisor, PersonId supervisee, Period period, AgreementTerms terms) {}
