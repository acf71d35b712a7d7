package org.opensupervision.benchmarks.contender;

import java.util.List;
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.shared.AgencyId;

/** A contender that keeps the evaluations of agencies, can take snapshots of them, and load them from there. */
public interface Evaluating extends Contender {

    /** Stores what commands would have stored: each agency evaluated for so many nights. */
    void seed(List<AgencyId> agencies, int nights);

    /** A node that loads evaluations from what there is and keeps nothing. */
    Evaluator start();

    /** The same; it takes a snapshot of each agency's evaluations now and then. */
    Evaluator startWithSnapshots();

    /** How many there are. */
    long snapshots();

    void forgetSnapshots();

    /** One running node. */
    interface Evaluator extends AutoCloseable {

        /** Returns when the command's event is committed; throws if it is not. */
        void send(CompleteEvaluation command);

        @Override
        void close();
    }
}
