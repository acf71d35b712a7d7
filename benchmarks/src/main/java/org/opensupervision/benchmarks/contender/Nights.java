package org.opensupervision.benchmarks.contender;

import java.time.LocalDate;
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.riskflags.EvaluationEvent.EvaluationCompleted;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;

/** The evaluations of one agency, night after night; for one thread at a time. */
public final class Nights {

    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final AgencyId agency;
    private int completed;

    public Nights(AgencyId agency, int completed) {
        this.agency = agency;
        this.completed = completed;
    }

    public CompleteEvaluation next() {
        LocalDate night = FIRST.plusDays(completed++);
        return new CompleteEvaluation(EvaluationsId.of(agency), agency, result(night));
    }

    public static EvaluationCompleted first(AgencyId agency) {
        return new EvaluationCompleted(EvaluationsId.of(agency), agency, result(FIRST));
    }

    /** Flags change every night, so that no night may come before the last. */
    private static EvaluationResult result(LocalDate night) {
        return new EvaluationResult(night, "support-gap-v1", 400, 3, 1, 2, 1);
    }
}
