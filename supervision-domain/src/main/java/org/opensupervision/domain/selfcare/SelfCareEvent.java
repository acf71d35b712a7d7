package org.opensupervision.domain.selfcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SelfCareId;

/** Words are missing once the key of the person is gone. */
public sealed interface SelfCareEvent {

    SelfCareId agreement();

    AgencyId agency();

    record SelfCareAgreed(
            SelfCareId agreement,
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") @Nullable AgreedWords words,
            LocalDate agreedOn,
            LocalDate reviewOn)
            implements SelfCareEvent {}

    record AgreedWordsChanged(
            SelfCareId agreement,
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") @Nullable AgreedWords words,
            LocalDate changedOn)
            implements SelfCareEvent {}

    record GoalSet(
            SelfCareId agreement,
            AgencyId agency,
            PersonId person,
            GoalId goal,
            @Personal(of = "person") @Nullable GoalWords words,
            LocalDate until,
            LocalDate setOn)
            implements SelfCareEvent {}

    record GoalChanged(
            SelfCareId agreement,
            AgencyId agency,
            PersonId person,
            GoalId goal,
            @Personal(of = "person") @Nullable GoalWords words,
            LocalDate until,
            LocalDate changedOn)
            implements SelfCareEvent {}

    record GoalEnded(SelfCareId agreement, AgencyId agency, GoalId goal, GoalEnd end, LocalDate endedOn)
            implements SelfCareEvent {}

    record PartnerAsked(SelfCareId agreement, AgencyId agency, PersonId person, PersonId partner, LocalDate askedOn)
            implements SelfCareEvent {}

    record PartnerAccepted(SelfCareId agreement, AgencyId agency, PersonId partner, LocalDate acceptedOn)
            implements SelfCareEvent {}

    record PartnerDeclined(SelfCareId agreement, AgencyId agency, PersonId partner, LocalDate declinedOn)
            implements SelfCareEvent {}

    record PartnerLetGo(SelfCareId agreement, AgencyId agency, PersonId partner, LocalDate letGoOn)
            implements SelfCareEvent {}

    record GoalsShared(SelfCareId agreement, AgencyId agency, PersonId partner, LocalDate sharedOn)
            implements SelfCareEvent {}

    record GoalsSharedNoMore(SelfCareId agreement, AgencyId agency, PersonId partner, LocalDate stoppedOn)
            implements SelfCareEvent {}

    record SelfCareReviewed(
            SelfCareId agreement,
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") @Nullable String helped,
            @Personal(of = "person") @Nullable String toChange,
            LocalDate reviewedOn,
            LocalDate nextReviewOn)
            implements SelfCareEvent {}

    record SelfCareWithdrawn(SelfCareId agreement, AgencyId agency, LocalDate withdrawnOn) implements SelfCareEvent {}
}
