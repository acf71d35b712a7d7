package org.opensupervision.benchmarks.task;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.deployment.Caseloads;
import org.opensupervision.benchmarks.deployment.Http;
import org.opensupervision.benchmarks.deployment.Pages;
import org.opensupervision.benchmarks.deployment.Pages.Page;
import org.opensupervision.benchmarks.deployment.Pages.Who;

/**
 * A supervisor and a director read pages, one after the other; each over HTTP, and then only what is asked of the database for it, by
 * one connection that sees all agencies.
 */
public record PagesOverHttp(int supervisees) implements Task {

    private static final int ONE_IN_ASKS = 20;
    private static final int UNCOUNTED = 200;
    private static final int TIMES = 300;

    /** Of each, in nanoseconds: what counts all of an agency is read a few times. */
    private static final long AT_MOST = Duration.ofSeconds(10).toNanos();

    private static final int SUPERVISOR = 0;

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        stage.empty();
        var deployment = stage.deployment();
        Caseloads caseloads = Caseloads.of(supervisees);
        caseloads.addTo(deployment.agency());
        caseloads.askForSupport(deployment.agency(), ONE_IN_ASKS);
        deployment
                .administrator()
                .post(
                        200,
                        "/api/risk-evaluations",
                        Map.of("asOf", caseloads.asOf().toString()));
        deployment.agency().await("risk_flag", caseloads.flagged());
        aDayLater(stage.database());
        Http supervisor = deployment.at(0, deployment.agency().emailOfSupervisor(SUPERVISOR));
        Http director = deployment.administrator();
        Map<String, Double> figures = new HashMap<>();
        try (Connection connection = stage.database().connect()) {
            for (var page : new Pages(deployment.agency(), stage.database(), SUPERVISOR)
                    .all()
                    .entrySet()) {
                Http reader = page.getValue().reads() == Who.SUPERVISOR ? supervisor : director;
                figures.putAll(read(page.getKey(), page.getValue(), reader, connection));
            }
        }
        return figures;
    }

    /** Until then a flag is for whom it is about. */
    private static void aDayLater(Database database) {
        database.jdbc()
                .sql("update risk_flag set others_from = others_from - interval '24 hours'")
                .update();
    }

    private static Map<String, Double> read(String name, Page page, Http reader, Connection connection)
            throws Exception {
        int warmed = 0;
        for (long end = System.nanoTime() + AT_MOST; warmed < UNCOUNTED && System.nanoTime() < end; warmed++) {
            reader.size(page.path());
            page.questions().ask(connection);
        }
        var whole = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        long end = System.nanoTime() + AT_MOST;
        do {
            long begin = System.nanoTime();
            reader.size(page.path());
            long between = System.nanoTime();
            page.questions().ask(connection);
            whole.add(between - begin);
            bare.add(System.nanoTime() - between);
        } while (whole.size() < TIMES && System.nanoTime() < end);
        return figures(name, nanoseconds(whole), nanoseconds(bare));
    }

    private static long[] nanoseconds(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static Map<String, Double> figures(String name, long[] whole, long[] bare) {
        double p99 = Percentile.of(99, whole) / 1e6;
        double bareP99 = Percentile.of(99, bare) / 1e6;
        return Map.of(
                name + ", p50 ms",
                Percentile.of(50, whole) / 1e6,
                name + ", p99 ms",
                p99,
                name + ", bare p50 ms",
                Percentile.of(50, bare) / 1e6,
                name + ", bare p99 ms",
                bareP99,
                name + ", p99 by bare p99",
                p99 / bareP99);
    }
}
