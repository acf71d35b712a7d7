package org.opensupervision.benchmarks.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.opensupervision.benchmarks.deployment.Caseloads;
import org.opensupervision.benchmarks.deployment.Deployment;
import org.opensupervision.benchmarks.deployment.Http;
import tools.jackson.databind.JsonNode;

/** Rebuilds all read models of everything that all agencies have done, one of which has so many supervisees. */
public record RebuildReadModels(int supervisees) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        Deployment deployment = stage.deployment();
        Caseloads caseloads = Caseloads.of(supervisees);
        if (!deployment.hasAgency() || deployment.events() < caseloads.events()) {
            stage.empty();
            caseloads.addTo(deployment.agency());
        }
        Map<String, Long> rows = deployment.readModels().rows();
        long begin = System.nanoTime();
        long events = rebuild(deployment.administrator());
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!rows.equals(deployment.readModels().rows())) {
            throw new IllegalStateException("rows were %s, are %s"
                    .formatted(rows, deployment.readModels().rows()));
        }
        return Map.of(Figure.EVENTS_PER_SECOND, events / seconds);
    }

    private static long rebuild(Http administrator) {
        List<String> views = administrator
                .get("/api/read-models")
                .valueStream()
                .map(view -> view.get("view").asString())
                .toList();
        String location = Objects.requireNonNull(
                administrator.post(202, "/api/rebuilds", Map.of("views", views)).location());
        JsonNode rebuild = administrator.get(location);
        while (rebuild.get("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(20_000_000);
            rebuild = administrator.get(location);
        }
        if (!rebuild.get("state").asString().equals("DONE")) {
            throw new IllegalStateException("The rebuild ended like this: " + rebuild);
        }
        Stage.require(
                "events read",
                rebuild.get("total").asLong(),
                rebuild.get("done").asLong());
        return rebuild.get("done").asLong();
    }
}
