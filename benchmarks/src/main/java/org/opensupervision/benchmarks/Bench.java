package org.opensupervision.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pekko.actor.ActorSystem;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.opensupervision.benchmarks.Workload.Measure;
import org.opensupervision.benchmarks.task.Figure;
import org.opensupervision.benchmarks.task.ResidentMemory;

/** Runs every contender through every workload, once a round, so that noise hits all alike. */
final class Bench {

    private static final PrintStream OUT = System.out;

    private final Options options;
    private final Field field;
    private final Results results = new Results();

    private Bench(Options options, Field field) {
        this.options = options;
        this.field = field;
    }

    public static void main(String... arguments) throws IOException {
        Options options = Options.parse(arguments);
        try (Server server = Server.start(options.output());
                Field field = new Field(server, options.heap(), options.output().resolve("logs"))) {
            Bench bench = new Bench(options, field);
            bench.run();
            Report report = new Report(bench.conditions(server), bench.results.summaries());
            report.write(options.output());
            OUT.println(report.markdown());
        }
    }

    private void run() throws IOException {
        for (Entrant entrant : options.entrants()) {
            if (selected(options.programme()).stream().anyMatch(workload -> entrant.is(workload.needs()))) {
                field.enter(entrant);
            }
        }
        round(0, options.warmUp());
        for (int round = 1; round <= options.rounds(); round++) {
            round(round, options.programme());
        }
    }

    private List<Workload> selected(Programme programme) {
        return Selection.of(programme.workloads(), options.only());
    }

    private void round(int round, Programme programme) throws IOException {
        OUT.println(round == 0 ? "Warm-up, not counted" : "Round %d of %d".formatted(round, options.rounds()));
        Map<Entrant, Double> memory = new LinkedHashMap<>();
        for (Workload workload : selected(programme)) {
            for (Entrant entrant : rotated(round, workload)) {
                Map<String, Double> figures = workload.measure(field, entrant);
                OUT.printf("  %-34s %-12s %s%n", workload.name(), entrant.label(), Report.figures(figures));
                memory.merge(entrant, residentMegabytes(entrant), Math::max);
                if (round > 0) {
                    results.add(workload, entrant, figures);
                }
            }
        }
        if (round > 0) {
            memory.forEach((entrant, megabytes) -> results.add(
                    new Measure("memory, most after a slice", entrant, Figure.MEGABYTES), megabytes, Optional.empty()));
        }
    }

    private double residentMegabytes(Entrant entrant) {
        return Objects.requireNonNull(
                field.node(entrant).run(new ResidentMemory()).get(Figure.MEGABYTES));
    }

    /** Each round another one goes first. */
    private List<Entrant> rotated(int round, Workload workload) {
        List<Entrant> fit = new ArrayList<>(options.entrants().stream()
                .filter(entrant -> entrant.is(workload.needs()))
                .toList());
        Collections.rotate(fit, -round);
        return fit;
    }

    private Map<String, String> conditions(Server server) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("commit", System.getProperty("bench.commit", "not told"));
        conditions.put("rounds", Integer.toString(options.rounds()));
        conditions.put("slice of a round", options.programme().slice().toMillis() + " ms");
        conditions.put("slice over HTTP", options.programme().httpSlice().toMillis() + " ms");
        conditions.put("events in the log", Integer.toString(options.programme().events()));
        conditions.put("rows imported", Integer.toString(options.programme().importRows()));
        conditions.put(
                "supervisees evaluated", Integer.toString(options.programme().supervisees()));
        conditions.put("flags of the application", System.getProperty("bench.application.jvm", "not told"));
        conditions.put("heap of each contender but the running application", options.heap());
        conditions.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        conditions.put("Java", Runtime.version().toString());
        conditions.put("Axon", version(EventStore.class));
        conditions.put("Pekko", version(ActorSystem.class));
        server.settings().forEach((setting, value) -> conditions.put("PostgreSQL " + setting, value));
        return conditions;
    }

    private static String version(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("not told");
    }
}
