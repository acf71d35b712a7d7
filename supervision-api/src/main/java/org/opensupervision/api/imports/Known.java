package org.opensupervision.api.imports;

import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;

/** What rows refer to. {@code usualTerms} hold where a row does not say. */
record Known(AgencyId agency, AgreementTerms usualTerms, References people, Teams teams) {}
