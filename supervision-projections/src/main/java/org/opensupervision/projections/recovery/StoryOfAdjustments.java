package org.opensupervision.projections.recovery;

import static org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState.AGREED;
import static org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState.ENDED;
import static org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState.REPLACED;
import static org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState.SET_ASIDE;
import static org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState.WAITING;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.recovery.AdjustmentTerms;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentAgreed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentEnded;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentProposed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentSetAside;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.recovery.RecoveryProjection.AdjustmentRow;
import org.opensupervision.projections.recovery.RecoveryProjection.Details;
import org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState;

/** Every proposal of one plan: the last may wait, the last that was agreed may hold. */
class StoryOfAdjustments {

    private final Map<Integer, Told> all = new TreeMap<>();

    private record Told(
            AdjustmentProposed proposed,
            AdjustmentState state,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate closedOn,
            @Nullable PersonId closedBy,
            @Nullable String closing) {

        Told closed(AdjustmentState as, @Nullable LocalDate last, LocalDate on, PersonId by, @Nullable String words) {
            return new Told(proposed, as, agreedOn, last, on, by, words);
        }

        boolean holdsOnOrAfter(LocalDate day) {
            return state == AGREED && (lastDay == null || !lastDay.isBefore(day));
        }

        Told until(LocalDate last) {
            return new Told(proposed, state, agreedOn, last, closedOn, closedBy, closing);
        }
    }

    void on(AdjustmentProposed e) {
        where(WAITING, told -> told.closed(REPLACED, null, e.proposedOn(), e.by(), null));
        all.put(e.number(), new Told(e, WAITING, null, null, null, null, null));
    }

    void on(AdjustmentAgreed e) {
        Told agreed = all.get(e.number());
        if (agreed != null) {
            AdjustmentTerms terms = agreed.proposed().terms();
            all.replaceAll((_, told) ->
                    told.holdsOnOrAfter(terms.from()) ? told.until(terms.from().minusDays(1)) : told);
            all.put(e.number(), new Told(agreed.proposed(), AGREED, e.agreedOn(), terms.until(), null, null, null));
        }
    }

    void on(AdjustmentSetAside e) {
        where(WAITING, told -> told.closed(SET_ASIDE, null, e.setAsideOn(), e.by(), null));
    }

    void on(AdjustmentEnded e) {
        all.replaceAll((number, told) -> told.holdsOnOrAfter(e.endedOn())
                ? told.closed(
                        ENDED, e.endedOn().minusDays(1), e.endedOn(), e.by(), number == e.number() ? e.words() : null)
                : told);
    }

    private void where(AdjustmentState state, UnaryOperator<Told> change) {
        all.replaceAll((_, told) -> told.state() == state ? change.apply(told) : told);
    }

    void addTo(Rows rows) {
        all.values().forEach(told -> rows.add(RecoveryProjection.ADJUSTMENT, row(told)));
    }

    private static AdjustmentRow row(Told told) {
        AdjustmentProposed e = told.proposed();
        AdjustmentTerms terms = e.terms();
        return new AdjustmentRow(
                e.plan(),
                e.number(),
                e.agency(),
                e.supervisee(),
                e.supervisor(),
                e.by(),
                e.proposedOn(),
                terms.from(),
                terms.until(),
                terms.reviewOn(),
                new Details(
                        terms.casesAtMost(),
                        terms.highIntensityAtMost(),
                        terms.minutesBetween(),
                        terms.protectedHours(),
                        e.words(),
                        told.closing()),
                told.state(),
                told.agreedOn(),
                told.lastDay(),
                told.closedOn(),
                told.closedBy());
    }
}
