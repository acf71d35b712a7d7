package org.opensupervision.projections.recovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.recovery.RecoveryPlanEvent;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.*;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.recovery.RecoveryProjection.Course;
import org.opensupervision.projections.recovery.RecoveryProjection.PlanRow;
import org.opensupervision.projections.recovery.RecoveryProjection.SharedCourse;
import org.opensupervision.projections.recovery.RecoveryProjection.SharedPlanRow;
import org.opensupervision.projections.recovery.RecoveryProjection.Step;

/** One plan as it stands. Of somebody who was erased nothing is left. */
class StoryOfPlan {

    private final List<Step> steps = new ArrayList<>();
    private final Map<RecoveryPhase, String> words = new EnumMap<>(RecoveryPhase.class);
    private final Set<RecoveryPhase> wordsShared = EnumSet.noneOf(RecoveryPhase.class);
    private final StoryOfAdjustments adjustments = new StoryOfAdjustments();
    private @Nullable RecoveryPlanBegun begun;
    private @Nullable RecoveryPlanEnded ended;
    private @Nullable PlanShared shared;

    void on(RecoveryPlanEvent event) {
        switch (event) {
            case RecoveryPlanBegun e -> {
                begun = e;
                if (e.phase() != null) {
                    steps.add(new Step(e.phase(), e.begunOn().toString()));
                }
            }
            case PhaseDescribed e -> describe(e);
            case PhaseEntered e -> steps.add(new Step(e.phase(), e.enteredOn().toString()));
            case RecoveryPlanEnded e -> ended = e;
            case PlanShared e -> shared = e;
            case PlanKeptPrivate _ -> {
                shared = null;
                wordsShared.clear();
            }
            case WordsOfPhaseShared e -> wordsShared.add(e.phase());
            case WordsOfPhaseKeptPrivate e -> wordsShared.remove(e.phase());
            case AdjustmentProposed e -> adjustments.on(e);
            case AdjustmentAgreed e -> adjustments.on(e);
            case AdjustmentSetAside e -> adjustments.on(e);
            case AdjustmentEnded e -> adjustments.on(e);
        }
    }

    private void describe(PhaseDescribed e) {
        if (e.words() == null) {
            words.remove(e.phase());
        } else {
            words.put(e.phase(), e.words());
        }
    }

    void addTo(Rows rows) {
        RecoveryPlanBegun start = begun;
        if (start == null || start.phase() == null) {
            return;
        }
        PlanShared sharing = shared;
        RecoveryPlanEnded end = ended;
        rows.add(
                RecoveryProjection.PLAN,
                new PlanRow(
                        start.plan(),
                        start.agency(),
                        start.supervisee(),
                        start.begunOn(),
                        end == null ? null : end.endedOn(),
                        sharing == null ? null : sharing.supervisor(),
                        sharing == null ? null : sharing.sharedOn(),
                        new Course(
                                List.copyOf(steps),
                                new TreeMap<>(words),
                                new TreeSet<>(wordsShared),
                                end == null ? null : end.ending())));
        if (sharing != null) {
            rows.add(RecoveryProjection.SHARED, shared(start, sharing));
        }
        adjustments.addTo(rows);
    }

    private SharedPlanRow shared(RecoveryPlanBegun start, PlanShared sharing) {
        Step now = steps.getLast();
        Map<RecoveryPhase, String> readable = new TreeMap<>(words);
        readable.keySet().retainAll(wordsShared);
        return new SharedPlanRow(
                start.plan(),
                start.agency(),
                start.supervisee(),
                sharing.supervisor(),
                sharing.sharedOn(),
                new SharedCourse(now.phase(), now.since(), readable));
    }
}
