package org.opensupervision.domain.recovery;

import static org.opensupervision.domain.recovery.RecoveryPlanRule.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.*;
import org.opensupervision.domain.shared.PersonId;

/** The adjustment that waits for an answer, and the one that was agreed last; of others nothing has to be known. */
class AdjustmentsOfPlan {

    private int proposals;
    private @Nullable Proposal waiting;
    private @Nullable Proposal agreed;

    record Proposal(
            int number,
            PersonId supervisor,
            PersonId by,
            @Nullable LocalDate until) {

        boolean isOver(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    int nextNumber() {
        return proposals + 1;
    }

    @Nullable Proposal waiting() {
        return waiting;
    }

    @Nullable Proposal agreed(LocalDate today) {
        return agreed == null || agreed.isOver(today) ? null : agreed;
    }

    void requireWaiting(int number) {
        ADJUSTMENT_WAITS.require(waiting != null && waiting.number() == number);
    }

    void requireAgreeable(int number, PersonId by, LocalDate today) {
        requireWaiting(number);
        ADJUSTMENT_AGREED_BY_THE_OTHER.require(waiting != null && !waiting.by().equals(by));
        ADJUSTMENT_IS_NOT_OVER.require(waiting != null && !waiting.isOver(today));
    }

    void requireAgreed(int number, LocalDate today) {
        Proposal held = agreed(today);
        ADJUSTMENT_IS_AGREED.require(held != null && held.number() == number);
    }

    void proposed(AdjustmentProposed e) {
        proposals = e.number();
        waiting = new Proposal(e.number(), e.supervisor(), e.by(), e.terms().until());
    }

    void agreed() {
        agreed = waiting;
        waiting = null;
    }

    void setAside() {
        waiting = null;
    }

    void ended() {
        agreed = null;
    }
}
