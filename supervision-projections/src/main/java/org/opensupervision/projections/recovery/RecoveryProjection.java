package org.opensupervision.projections.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.recovery.PlanEnding;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanEvent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.opensupervision.projections.recovery.RecoveryQuery.AdjustmentState;
import org.springframework.stereotype.Component;

@Component
class RecoveryProjection implements Projection<RecoveryPlanEvent> {

    static final Table<PlanRow> PLAN = new Table<>("recovery_plan", "plan_id", PlanRow.class);
    static final Table<SharedPlanRow> SHARED = new Table<>("shared_plan", "plan_id", SharedPlanRow.class);
    static final Table<AdjustmentRow> ADJUSTMENT = new Table<>("caseload_adjustment", "plan_id", AdjustmentRow.class);

    @Override
    public String view() {
        return "recovery";
    }

    @Override
    public Class<RecoveryPlanEvent> family() {
        return RecoveryPlanEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(PLAN, SHARED, ADJUSTMENT);
    }

    @Override
    public void project(History<RecoveryPlanEvent> history, Rows rows) {
        var story = new StoryOfPlan();
        history.happenings().forEach(happening -> story.on(happening.event()));
        story.addTo(rows);
    }

    /** {@code since}: a day, as it is written inside what is sealed. */
    record Step(RecoveryPhase phase, String since) {}

    record Course(
            List<Step> steps,
            Map<RecoveryPhase, String> words,
            Set<RecoveryPhase> shared,
            @Nullable PlanEnding ending) {}

    record SharedCourse(RecoveryPhase phase, String since, Map<RecoveryPhase, String> words) {}

    /** {@code closing}: why it was ended. */
    record Details(
            @Nullable Integer cases,
            @Nullable Integer intense,
            @Nullable Integer minutes,
            @Nullable Integer hours,
            @Nullable String words,
            @Nullable String closing) {}

    record PlanRow(
            RecoveryPlanId planId,
            AgencyId agencyId,
            PersonId superviseeId,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            @Nullable PersonId sharedWith,
            @Nullable LocalDate sharedOn,
            @Personal(of = "superviseeId") Course course) {}

    record SharedPlanRow(
            RecoveryPlanId planId,
            AgencyId agencyId,
            PersonId superviseeId,
            PersonId supervisorId,
            LocalDate sharedOn,
            @Personal(of = "superviseeId") SharedCourse course) {}

    record AdjustmentRow(
            RecoveryPlanId planId,
            int number,
            AgencyId agencyId,
            PersonId superviseeId,
            PersonId supervisorId,
            PersonId proposedBy,
            LocalDate proposedOn,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            @Nullable LocalDate reviewOn,
            @Personal(of = "superviseeId") Details details,
            AdjustmentState state,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate closedOn,
            @Nullable PersonId closedBy) {}
}
