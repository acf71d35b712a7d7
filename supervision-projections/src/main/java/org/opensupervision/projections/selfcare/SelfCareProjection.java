package org.opensupervision.projections.selfcare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.selfcare.SelfCareEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.stereotype.Component;

@Component
class SelfCareProjection implements Projection<SelfCareEvent> {

    static final Table<AgreementRow> AGREEMENT = new Table<>("self_care", "agreement_id", AgreementRow.class);
    static final Table<GoalRow> GOAL = new Table<>("self_care_goal", "agreement_id", GoalRow.class);
    static final Table<ReviewRow> REVIEW = new Table<>("self_care_review", "agreement_id", ReviewRow.class);
    static final Table<PartnerRow> PARTNER = new Table<>("self_care_partner", "agreement_id", PartnerRow.class);
    static final Table<SharedGoalRow> SHARED = new Table<>("shared_goal", "agreement_id", SharedGoalRow.class);

    @Override
    public String view() {
        return "selfcare";
    }

    @Override
    public Class<SelfCareEvent> family() {
        return SelfCareEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(AGREEMENT, GOAL, REVIEW, PARTNER, SHARED);
    }

    @Override
    public void project(History<SelfCareEvent> history, Rows rows) {
        var story = new StoryOfSelfCare();
        history.happenings().forEach(happening -> story.on(happening.event(), happening.version()));
        story.addTo(rows);
    }

    record Signs(List<SignId> ids) {}

    record AgreementRow(
            SelfCareId agreementId,
            AgencyId agencyId,
            PersonId personId,
            @Personal(of = "personId") @Nullable String support,
            @Personal(of = "personId") @Nullable String steppingBack,
            @Personal(of = "personId") Signs signs,
            LocalDate agreedOn,
            LocalDate reviewOn) {}

    /** {@code version}: of its setting, so that of two of one day one is known to be the first. */
    record GoalRow(
            GoalId goalId,
            SelfCareId agreementId,
            AgencyId agencyId,
            PersonId personId,
            long version,
            @Personal(of = "personId") GoalWords words,
            LocalDate until,
            LocalDate setOn,
            @Nullable GoalEnd ending,
            @Nullable LocalDate endedOn) {}

    record ReviewRow(
            SelfCareId agreementId,
            int number,
            AgencyId agencyId,
            PersonId personId,
            LocalDate reviewedOn,
            @Personal(of = "personId") @Nullable String helped,
            @Personal(of = "personId") @Nullable String toChange) {}

    record PartnerRow(
            SelfCareId agreementId,
            AgencyId agencyId,
            PersonId personId,
            PersonId partnerId,
            LocalDate askedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate sharedOn) {}

    record SharedGoalRow(
            GoalId goalId,
            SelfCareId agreementId,
            AgencyId agencyId,
            PersonId personId,
            PersonId partnerId,
            long version,
            @Personal(of = "personId") GoalWords words,
            LocalDate until,
            LocalDate setOn,
            @Nullable GoalEnd ending,
            @Nullable LocalDate endedOn) {}
}
