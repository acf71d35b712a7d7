package org.opensupervision.api.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.held;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.config.EmbeddedDatabaseInitializer;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Http;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.AccessLog;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sighting;
import org.opensupervision.projections.accesslog.Verification;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What it costs to have a read written down, on a database that waits for the disk: {@code mvn test
 * -Dtest=CostOfTheAccessLog}, on a machine that does nothing else. A supervisor reads in turns a session with a note,
 * which is written down, and one without, which is not.
 */
class CostOfTheAccessLog {

    private static final int ROUNDS = 4;
    private static final int MILLION = Integer.getInteger("entries", 1_000_000);

    @TempDir
    Path data;

    @Test
    void is_measured() throws Exception {
        try (var application = start()) {
            Agencies agencies = application.getBean(Agencies.class);
            Agency agency = agencies.register();
            Someone sam = agency.supervisor("S1");
            Someone clara = agency.supervisee("C1");
            agency.agreement(sam, clara, "2026-01-01");
            String silent = "/api/sessions/" + agency.session(sam, held("2026-10-05", clara));
            String noted = "/api/sessions/"
                    + agency.session(sam, held("2026-10-06", clara).with("note", "a note"));
            agencies.settle();

            for (int clients : new int[] {1, 8, 32}) {
                compare(clients, sam.http(), noted, silent);
            }
            write(application.getBean(AccessLog.class), agencies.register().id());
            verify(application.getBean(DataSourceProperties.class));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .initializers(new EmbeddedDatabaseInitializer())
                .run(
                        "--server.port=0",
                        "--opensupervision.first-start=false",
                        "--db-scheduler.enabled=false",
                        "--opensupervision.data-dir=" + data);
    }

    private static void compare(int clients, Http http, String logged, String unlogged) throws Exception {
        int reads = clients == 1 ? 400 : 2_000;
        List<Double> ratios = new ArrayList<>();
        read(clients, reads, http, logged);
        read(clients, reads, http, unlogged);
        for (int round = 0; round < ROUNDS; round++) {
            Read without = read(clients, reads, http, unlogged);
            Read with = read(clients, reads, http, logged);
            ratios.add(with.perSecond() / without.perSecond());
            System.out.printf(
                    "%2d clients: unlogged %,6.0f/s, p50 %5.2f ms, p99 %5.2f ms; logged %,6.0f/s, p50 %5.2f ms, p99 %5.2f ms%n",
                    clients,
                    without.perSecond(),
                    without.millis(50),
                    without.millis(99),
                    with.perSecond(),
                    with.millis(50),
                    with.millis(99));
        }
        System.out.printf("%2d clients: logged / unlogged %s%n", clients, ratios);
    }

    private record Read(double perSecond, long[] nanos) {

        double millis(int percentile) {
            return nanos[(nanos.length - 1) * percentile / 100] / 1e6;
        }
    }

    private static Read read(int clients, int reads, Http http, String address) throws Exception {
        long[] nanos = new long[reads];
        long begun = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> each = IntStream.range(0, clients)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        for (int i = client; i < reads; i += clients) {
                            long asked = System.nanoTime();
                            http.get(address).is(200);
                            nanos[i] = System.nanoTime() - asked;
                        }
                        return null;
                    })
                    .toList();
            for (var done : executor.invokeAll(each)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        return new Read(reads / seconds, nanos);
    }

    private static void write(AccessLog log, AgencyId agency) {
        var entry = new Sighting(
                agency,
                TestClock.NOON,
                PersonId.of("00000000-0000-0000-0000-000000000001"),
                KindOfData.REQUEST,
                false,
                PersonId.of("00000000-0000-0000-0000-000000000002"),
                null,
                "10.1.2.0/24",
                null);
        List<Sighting> page = Collections.nCopies(5_000, entry);
        long begun = System.nanoTime();
        for (int written = 0; written < MILLION; written += page.size()) {
            log.write(page);
        }
        System.out.printf("written: %,d entries in %.1f s%n", MILLION, (System.nanoTime() - begun) / 1e9);
    }

    private static void verify(DataSourceProperties owner) throws Exception {
        var connections =
                new DriverManagerDataSource(String.valueOf(owner.getUrl()), owner.getUsername(), owner.getPassword());
        long begun = System.nanoTime();
        try (var connection = connections.getConnection()) {
            Verification.Result result = Verification.of(connection, List.of());
            assertThat(result.faults()).isEmpty();
            System.out.printf("verified: %,d entries in %.1f s%n", result.entries(), (System.nanoTime() - begun) / 1e9);
        }
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var size = statement.executeQuery("""
                        select pg_total_relation_size('access_entry') / (select count(*) from access_entry)
                        """)) {
            size.next();
            System.out.printf("on disk: %d bytes an entry, indexes included%n", size.getLong(1));
        }
    }
}
