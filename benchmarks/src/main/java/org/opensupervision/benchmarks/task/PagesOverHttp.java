package org.opensupervision.benchmarks.task;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.deployment.Caseloads;
import org.opensupervision.benchmarks.deployment.Http;
import org.opensupervision.benchmarks.deployment.Pages;
import org.opensupervision.benchmarks.deployment.Pages.Page;

/**
 * One supervisor reads pages, one after the other; each over HTTP, and then only what is asked of the database for it, by
 * one connection that sees all agencies.
 */
public record PagesOverHttp(int supervisees) implements Task {

    private static final int ONE_IN_ASKS = 20;
    private static final int UNCOUNTED = 200;
    private static final int TIMES = 300;
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
        Map<String, Double> figures = new HashMap<>();
        try (Connection connection = stage.database().connect()) {
            for (var page : new Pages(deployment.agency(), stage.database(), SUPERVISOR)
                    .all()
                    .entrySet()) {
                figures.putAll(read(page.getKey(), page.getValue(), supervisor, connection));
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
        long[] whole = new long[TIMES];
        long[] bare = new long[TIMES];
        for (int n = -UNCOUNTED; n < TIMES; n++) {
            long begin = System.nanoTime();
            reader.size(page.path());
            long between = System.nanoTime();
            page.questions().ask(connection);
            if (n >= 0) {
                whole[n] = between - begin;
                bare[n] = System.nanoTime() - between;
            }
        }
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
