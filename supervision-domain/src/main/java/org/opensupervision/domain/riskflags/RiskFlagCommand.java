package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;

public sealed interface RiskFlagCommand {

    RiskRecordId record();

    AgencyId agency();

    /** The supervisee's profile as of a day, evaluated; it raises, escalates, eases, clears or leaves their flag. */
    record FollowProfile(
            @TargetAggregateIdentifier RiskRecordId record, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagCommand {}

    /** The supervisee has left the agency. */
    record FollowLeaving(
            @TargetAggregateIdentifier RiskRecordId record,
            AgencyId agency,
            PersonId supervisee,
            String model,
            LocalDate asOf)
            implements RiskFlagCommand {}

    /** The supervisee looks at a flag of theirs; {@code version} is that of the latest change that they see. */
    record SeeFlag(@TargetAggregateIdentifier RiskRecordId record, AgencyId agency, RiskFlagId flag, long version)
            implements RiskFlagCommand {}
}
