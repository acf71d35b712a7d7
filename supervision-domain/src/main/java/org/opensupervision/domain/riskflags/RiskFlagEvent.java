package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;

public sealed interface RiskFlagEvent {

    RiskRecordId record();

    RiskFlagId flag();

    AgencyId agency();

    PersonId supervisee();

    record RiskFlagRaised(RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagEvent {}

    record RiskFlagEscalated(
            RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagEvent {}

    record RiskFlagEased(RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagEvent {}

    record RiskFlagCleared(RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagEvent {}

    /** Cleared because the supervisee left, not because the support got better. */
    record RiskFlagClearedByLeaving(
            RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, String model, LocalDate asOf)
            implements RiskFlagEvent {}

    /** The supervisee has seen how their flag stands; once, after each time that it was raised or escalated. */
    record RiskFlagSeen(RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee)
            implements RiskFlagEvent {}
}
