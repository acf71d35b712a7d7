package org.opensupervision.benchmarks;

import static org.opensupervision.benchmarks.Ceilings.by;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.benchmarks.Workload.Measure;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Paging;
import org.opensupervision.benchmarks.contender.RowStore;
import org.opensupervision.benchmarks.deployment.LargeAgencies;
import org.opensupervision.benchmarks.deployment.OneNode;
import org.opensupervision.benchmarks.deployment.ThreeNodes;
import org.opensupervision.benchmarks.task.EvaluateAgency;
import org.opensupervision.benchmarks.task.Figure;
import org.opensupervision.benchmarks.task.ImportSessions;
import org.opensupervision.benchmarks.task.PagesOverHttp;
import org.opensupervision.benchmarks.task.ReadPages;
import org.opensupervision.benchmarks.task.ReadRows;
import org.opensupervision.benchmarks.task.Rebuild;
import org.opensupervision.benchmarks.task.RebuildReadModels;
import org.opensupervision.benchmarks.task.RebuildWhileWriting;
import org.opensupervision.benchmarks.task.RecordOverHttp;
import org.opensupervision.benchmarks.task.Task;

/**
 * The workloads of one round, in order: what is compared stands close together.
 *
 * @param slice how long one contender writes in one workload
 * @param lagSeconds how long events are written whose lag is measured
 * @param events how many are in the log that is read
 * @param httpSlice how long sessions are recorded over HTTP
 * @param importRows how many sessions are imported
 * @param supervisees how many are evaluated
 */
record Programme(
        List<Integer> clients,
        Duration slice,
        int lagSeconds,
        int events,
        Duration httpSlice,
        int importRows,
        int supervisees) {

    /** Less than each takes by itself. */
    private static final int WRITTEN_MEANWHILE_PER_SECOND = 500;

    private static final int AGENCIES = 20;
    private static final int SESSIONS_EACH = 5_000;

    /** Just enough for a snapshot, and almost three years of them. */
    private static final List<Integer> NIGHTS = List.of(100, 1000);

    /**
     * As many slices, so that everything is compiled and cached, but shorter where length is all that is added. The
     * application, which does more than the others to compile, is given longer.
     */
    Programme warmUp() {
        return new Programme(
                clients,
                slice,
                1,
                Math.max(events / 10, 1000),
                httpSlice.multipliedBy(10),
                importRows,
                Math.max(supervisees / 10, 100));
    }

    List<Workload> workloads() {
        return Stream.of(
                        clients.stream().flatMap(n -> new WritingWorkloads(n, slice).all()),
                        NIGHTS.stream().flatMap(new WritingWorkloads(Collections.min(clients), slice)::ofLongLived),
                        Stream.of(Lag.inOneNode(lagSeconds), Lag.betweenTwoNodes(lagSeconds)),
                        Stream.of(pages()),
                        reading(),
                        running())
                .<Workload>flatMap(part -> part)
                .toList();
    }

    /** As many clients as write at once elsewhere at most. */
    private Workload pages() {
        int most = Collections.max(clients);
        String name = by(most, "a page of an agency's sessions");
        return new Alone(
                name,
                Paging.class,
                new ReadPages(most, AGENCIES, SESSIONS_EACH, slice),
                Optional.of(new Measure(name, Entrant.UNFENCED, Figure.PAGES_PER_SECOND)));
    }

    private Stream<Workload> reading() {
        return Stream.of(
                new Alone(Ceilings.READ, RowStore.class, new ReadRows(events), Optional.of(Ceilings.rowsRead())),
                new Alone("rebuild", Application.class, new Rebuild(events), Optional.of(Ceilings.rowsRead())),
                new Alone(
                        "rebuild while writing",
                        Application.class,
                        new RebuildWhileWriting(events, WRITTEN_MEANWHILE_PER_SECOND),
                        Optional.of(Ceilings.rowsRead())));
    }

    /** By as many clients as write at once elsewhere at most. */
    private Stream<Workload> running() {
        int most = Collections.max(clients);
        String oneNode = by(most, "record over HTTP");
        Task recording = new RecordOverHttp(most, httpSlice);
        return Stream.of(
                new Alone(oneNode, OneNode.class, recording, Optional.of(Ceilings.singleRows(most))),
                new Alone(
                        by(most, "record over HTTP on three nodes"),
                        ThreeNodes.class,
                        recording,
                        Optional.of(new Measure(oneNode, Entrant.ONE_NODE, Figure.COMMANDS_PER_SECOND))),
                large(
                        "import",
                        new ImportSessions(importRows),
                        Optional.of(Ceilings.hundredRows(Collections.min(clients)))),
                large("evaluate an agency", new EvaluateAgency(supervisees), Optional.empty()),
                large("pages over HTTP", new PagesOverHttp(supervisees), Optional.empty()),
                large("rebuild all read models", new RebuildReadModels(supervisees), Optional.of(Ceilings.rowsRead())));
    }

    private static Workload large(String name, Task task, Optional<Measure> beside) {
        return new Alone(name, LargeAgencies.class, task, beside);
    }
}
