package org.opensupervision.projections.selfcare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.selfcare.AgreedWords;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.selfcare.SelfCareEvent;
import org.opensupervision.domain.selfcare.SelfCareEvent.*;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.selfcare.SelfCareProjection.*;

/** An agreement as it stands. Of one that was withdrawn, or of an erased person, there is no row. */
class StoryOfSelfCare {

    private final SequencedMap<GoalId, GoalRow> goals = new LinkedHashMap<>();
    private final List<ReviewRow> reviews = new ArrayList<>();
    private @Nullable AgreementRow agreement;
    private @Nullable PartnerRow partner;

    void on(SelfCareEvent event, long version) {
        switch (event) {
            case SelfCareAgreed e -> agreement = agreed(e);
            case AgreedWordsChanged e -> agreement = changed(agreement, e.words());
            case GoalSet e -> set(e, version);
            case GoalChanged e -> goals.computeIfPresent(e.goal(), (_, row) -> changed(row, e));
            case GoalEnded e -> goals.computeIfPresent(e.goal(), (_, row) -> ended(row, e));
            case PartnerAsked e ->
                partner = new PartnerRow(e.agreement(), e.agency(), e.person(), e.partner(), e.askedOn(), null, null);
            case PartnerAccepted e -> partner = accepted(partner, e);
            case PartnerDeclined _, PartnerLetGo _ -> partner = null;
            case GoalsShared e -> partner = shared(partner, e);
            case GoalsSharedNoMore _ -> partner = sharedNoMore(partner);
            case SelfCareReviewed e -> review(e);
            case SelfCareWithdrawn _ -> {
                agreement = null;
                partner = null;
                goals.clear();
                reviews.clear();
            }
        }
    }

    private static @Nullable AgreementRow agreed(SelfCareAgreed e) {
        AgreedWords words = e.words();
        return words == null ? null : row(e.agreement(), e.agency(), e.person(), words, e.agreedOn(), e.reviewOn());
    }

    private static @Nullable AgreementRow changed(@Nullable AgreementRow row, @Nullable AgreedWords words) {
        return row == null || words == null
                ? null
                : row(row.agreementId(), row.agencyId(), row.personId(), words, row.agreedOn(), row.reviewOn());
    }

    private static AgreementRow row(
            SelfCareId id,
            AgencyId agency,
            PersonId person,
            AgreedWords words,
            LocalDate agreedOn,
            LocalDate reviewOn) {
        return new AgreementRow(
                id,
                agency,
                person,
                words.support(),
                words.steppingBack(),
                new Signs(words.signs()),
                agreedOn,
                reviewOn);
    }

    private void set(GoalSet e, long version) {
        GoalWords words = e.words();
        if (words != null) {
            goals.put(
                    e.goal(),
                    new GoalRow(
                            e.goal(),
                            e.agreement(),
                            e.agency(),
                            e.person(),
                            version,
                            words,
                            e.until(),
                            e.setOn(),
                            null,
                            null));
        }
    }

    private static GoalRow changed(GoalRow row, GoalChanged e) {
        GoalWords words = e.words();
        return new GoalRow(
                row.goalId(),
                row.agreementId(),
                row.agencyId(),
                row.personId(),
                row.version(),
                words == null ? row.words() : words,
                e.until(),
                row.setOn(),
                null,
                null);
    }

    private static GoalRow ended(GoalRow row, GoalEnded e) {
        return new GoalRow(
                row.goalId(),
                row.agreementId(),
                row.agencyId(),
                row.personId(),
                row.version(),
                row.words(),
                row.until(),
                row.setOn(),
                e.end(),
                e.endedOn());
    }

    private static @Nullable PartnerRow accepted(@Nullable PartnerRow row, PartnerAccepted e) {
        return row == null
                ? null
                : new PartnerRow(
                        row.agreementId(),
                        row.agencyId(),
                        row.personId(),
                        row.partnerId(),
                        row.askedOn(),
                        e.acceptedOn(),
                        null);
    }

    private static @Nullable PartnerRow shared(@Nullable PartnerRow row, GoalsShared e) {
        return row == null
                ? null
                : new PartnerRow(
                        row.agreementId(),
                        row.agencyId(),
                        row.personId(),
                        row.partnerId(),
                        row.askedOn(),
                        row.acceptedOn(),
                        e.sharedOn());
    }

    private static @Nullable PartnerRow sharedNoMore(@Nullable PartnerRow row) {
        return row == null
                ? null
                : new PartnerRow(
                        row.agreementId(),
                        row.agencyId(),
                        row.personId(),
                        row.partnerId(),
                        row.askedOn(),
                        row.acceptedOn(),
                        null);
    }

    private void review(SelfCareReviewed e) {
        AgreementRow row = agreement;
        if (row != null) {
            agreement = new AgreementRow(
                    row.agreementId(),
                    row.agencyId(),
                    row.personId(),
                    row.support(),
                    row.steppingBack(),
                    row.signs(),
                    row.agreedOn(),
                    e.nextReviewOn());
            reviews.add(new ReviewRow(
                    e.agreement(),
                    reviews.size() + 1,
                    e.agency(),
                    e.person(),
                    e.reviewedOn(),
                    e.helped(),
                    e.toChange()));
        }
    }

    void addTo(Rows rows) {
        AgreementRow row = agreement;
        if (row == null) {
            return;
        }
        rows.add(SelfCareProjection.AGREEMENT, row);
        goals.values().forEach(goal -> rows.add(SelfCareProjection.GOAL, goal));
        reviews.forEach(review -> rows.add(SelfCareProjection.REVIEW, review));
        PartnerRow other = partner;
        if (other != null) {
            rows.add(SelfCareProjection.PARTNER, other);
            if (other.sharedOn() != null) {
                goals.values().forEach(goal -> rows.add(SelfCareProjection.SHARED, shared(goal, other)));
            }
        }
    }

    private static SharedGoalRow shared(GoalRow goal, PartnerRow partner) {
        return new SharedGoalRow(
                goal.goalId(),
                goal.agreementId(),
                goal.agencyId(),
                goal.personId(),
                partner.partnerId(),
                goal.version(),
                goal.words(),
                goal.until(),
                goal.setOn(),
                goal.ending(),
                goal.endedOn());
    }
}
