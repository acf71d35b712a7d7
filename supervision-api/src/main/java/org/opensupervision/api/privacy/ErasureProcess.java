package org.opensupervision.api.privacy;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.privacy.ErasureJournal;
import org.opensupervision.projections.privacy.ErasureQuery.Erased;
import org.opensupervision.projections.privacy.ErasureQuery.WhoseErasureIsNotComplete;
import org.opensupervision.projections.privacy.ErasureReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was decided. The event stands first; then stage after stage, each written down when it is done. What
 * ends in the middle is taken up again at the stage that is not written down, by whichever node comes first.
 */
final class ErasureProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureProcess.class);

    private final ErasureReader erasures;
    private final ErasureJournal journal;
    private final ErasureTurn turn;
    private final List<ErasureStep> steps;

    ErasureProcess(ErasureReader erasures, ErasureJournal journal, ErasureTurn turn, List<ErasureStep> steps) {
        this.erasures = erasures;
        this.journal = journal;
        this.turn = turn;
        this.steps =
                steps.stream().sorted(Comparator.comparing(ErasureStep::stage)).toList();
    }

    /** Until nothing is left to do; what fails stays for the next time. */
    void goOn() {
        if (!open().isEmpty()) {
            turn.take(() -> {
                for (List<Erased> people = open(); !people.isEmpty(); people = open()) {
                    complete(people);
                }
            });
        }
    }

    private List<Erased> open() {
        return erasures.ask(new WhoseErasureIsNotComplete());
    }

    /** Together: the read models are rebuilt once for all of them. */
    private void complete(List<Erased> people) {
        for (ErasureStep step : steps) {
            List<Erased> waiting = journal.waitingFor(step.stage(), people);
            if (!waiting.isEmpty()) {
                @Nullable String left = step.work().on(waiting);
                journal.done(step.stage(), waiting, left);
                if (left != null) {
                    LOG.warn("Left to the operator of the database after an erasure: {}", left);
                }
            }
        }
        people.forEach(each -> LOG.info("The erasure of {} is complete", each.person()));
    }
}
