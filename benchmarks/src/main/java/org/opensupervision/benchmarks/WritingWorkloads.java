package org.opensupervision.benchmarks;

import static org.opensupervision.benchmarks.Ceilings.by;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.benchmarks.Workload.Measure;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Evaluating;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.RowStore;
import org.opensupervision.benchmarks.task.AmendSessions;
import org.opensupervision.benchmarks.task.CompleteEvaluations;
import org.opensupervision.benchmarks.task.Figure;
import org.opensupervision.benchmarks.task.InsertRows;
import org.opensupervision.benchmarks.task.RecordSessions;
import org.opensupervision.benchmarks.task.Task;

/**
 * Commands, and the rows that they would write.
 *
 * @param n how many write at once
 * @param slice for how long
 */
record WritingWorkloads(int n, Duration slice) {

    private static final int HUNDRED = 100;

    Stream<Workload> all() {
        return Stream.of(
                rows(Ceilings.insertOne(n), new InsertRows(n, 1, slice)),
                rows(Ceilings.insertHundred(n), new InsertRows(n, HUNDRED, slice)),
                commands(by(n, "create"), new RecordSessions(n, slice)),
                commands(by(n, "amend, cached"), new AmendSessions(n, Loading.CACHED, slice)),
                commands(by(n, "amend, from 20 events"), new AmendSessions(n, Loading.FROM_ITS_EVENTS, slice)));
    }

    /** Without snapshots beside the rows of the same number of clients; with them beside without them. */
    Stream<Workload> ofLongLived(int nights) {
        String without = by(n, "complete an evaluation, after %,d nights, no snapshots".formatted(nights));
        String with = by(n, "complete an evaluation, after %,d nights, with snapshots".formatted(nights));
        return Stream.of(
                new Alone(
                        without,
                        Evaluating.class,
                        new CompleteEvaluations(n, nights, false, slice),
                        Optional.of(Ceilings.singleRows(n))),
                new Alone(
                        with,
                        Evaluating.class,
                        new CompleteEvaluations(n, nights, true, slice),
                        Optional.of(new Measure(without, Entrant.LONG_LIVED, Figure.COMMANDS_PER_SECOND))));
    }

    private Workload rows(String name, Task task) {
        return new Alone(name, RowStore.class, task, Optional.of(Ceilings.singleRows(n)));
    }

    private Workload commands(String name, Task task) {
        return new Alone(name, Application.class, task, Optional.of(Ceilings.singleRows(n)));
    }
}
