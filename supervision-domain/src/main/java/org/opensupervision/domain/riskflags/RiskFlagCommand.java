package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
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

    /** Somebody has read a flag, and says so. */
    record AcknowledgeFlag(
            @TargetAggregateIdentifier RiskRecordId record,
            AgencyId agency,
            RiskFlagId flag,
            PersonId by,
            @Nullable String words)
            implements RiskFlagCommand {}

    record ActOnFlag(
            @TargetAggregateIdentifier RiskRecordId record,
            AgencyId agency,
            RiskFlagId flag,
            PersonId by,
            FlagAction action,
            @Nullable String words)
            implements RiskFlagCommand {}

    /** {@code version} is that of the latest change that they saw: what they could not know of is not dismissed. */
    record DismissFlag(
            @TargetAggregateIdentifier RiskRecordId record,
            AgencyId agency,
            RiskFlagId flag,
            PersonId by,
            long version,
            DismissalReason reason,
            @Nullable String words)
            implements RiskFlagCommand {}

    /** For 30 days; {@code version} is that of the latest change that they saw. */
    record SnoozeFlag(
            @TargetAggregateIdentifier RiskRecordId record,
            AgencyId agency,
            RiskFlagId flag,
            PersonId by,
            long version,
            String words)
            implements RiskFlagCommand {}

    /** Whom a flag is about says what is wrong with it. */
    record ContestFlag(
            @TargetAggregateIdentifier RiskRecordId record, AgencyId agency, RiskFlagId flag, PersonId by, String words)
            implements RiskFlagCommand {}
}
