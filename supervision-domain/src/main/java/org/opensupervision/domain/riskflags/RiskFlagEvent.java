package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
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

    /** Found REVIEW again at least seven days after it was first found so: from now on it is announced. */
    record RiskFlagPersisted(
            RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagEvent {}

    /** It was dismissed or snoozed, and has new evidence, or its snooze is over. */
    record RiskFlagReturned(RiskRecordId record, RiskFlagId flag, AgencyId agency, PersonId supervisee, Finding finding)
            implements RiskFlagEvent {}

    record RiskFlagAcknowledged(
            RiskRecordId record,
            RiskFlagId flag,
            AgencyId agency,
            PersonId supervisee,
            PersonId by,
            LocalDate on,
            @Personal(of = "supervisee") @Nullable String words)
            implements RiskFlagEvent {}

    record RiskFlagActedOn(
            RiskRecordId record,
            RiskFlagId flag,
            AgencyId agency,
            PersonId supervisee,
            PersonId by,
            LocalDate on,
            FlagAction action,
            @Personal(of = "supervisee") @Nullable String words)
            implements RiskFlagEvent {}

    /** {@code version} is that of the change on which it was decided. */
    record RiskFlagDismissed(
            RiskRecordId record,
            RiskFlagId flag,
            AgencyId agency,
            PersonId supervisee,
            PersonId by,
            LocalDate on,
            long version,
            DismissalReason reason,
            @Personal(of = "supervisee") @Nullable String words)
            implements RiskFlagEvent {}

    /** {@code version} is that of the change on which it was decided. */
    record RiskFlagSnoozed(
            RiskRecordId record,
            RiskFlagId flag,
            AgencyId agency,
            PersonId supervisee,
            PersonId by,
            LocalDate on,
            LocalDate until,
            long version,
            @Personal(of = "supervisee") String words)
            implements RiskFlagEvent {}

    record RiskFlagContested(
            RiskRecordId record,
            RiskFlagId flag,
            AgencyId agency,
            PersonId supervisee,
            LocalDate on,
            @Personal(of = "supervisee") String words)
            implements RiskFlagEvent {}
}
