package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.eventstore.EventSerialization;
import org.opensupervision.projections.eventstore.PostgresEventStorageEngine;
import org.opensupervision.projections.eventstore.PostgresEventStore;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class FreshnessTest {

    private static final Duration ALLOWED = Duration.ofMillis(600);

    @RegisterExtension
    static final org.opensupervision.projections.testing.ReadModels readModels =
            new org.opensupervision.projections.testing.ReadModels();

    @Test
    void of_many_who_wait_while_looks_take_long_and_fail_nobody_waits_for_the_others_looks() throws Exception {
        try (var database = TestDatabase.fresh()) {
            var connections =
                    new DriverManagerDataSource(database.getJdbcUrl() + "&options=-c%20statement_timeout=500ms");
            var engine = new PostgresEventStorageEngine(
                    new JdbcTemplate(connections),
                    new JdbcTransactionManager(connections),
                    EventSerialization.serializer(),
                    NoOpEventUpcaster.INSTANCE);
            try (var announcements = new Announcements(connections);
                    var _ = new PostgresEventStore(engine, announcements);
                    Connection elsewhere = database.getConnection()) {
                elsewhere.setAutoCommit(false);
                elsewhere.createStatement().execute("lock table domain_event_entry");

                assertThat(waits(12, freshness(connections, engine)))
                        .allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(3)));
                elsewhere.rollback();
            }
        }
    }

    private static Freshness freshness(DriverManagerDataSource connections, PostgresEventStorageEngine engine) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("log", engine);
        return new Freshness(
                JdbcClient.create(connections),
                readModels.get(ReadModels.class),
                beans.getBeanProvider(PostgresEventStorageEngine.class));
    }

    private static boolean reaches(long position, Freshness freshness) {
        try {
            return freshness.await(position, ALLOWED);
        } catch (DataAccessException itsOwnLookFailed) {
            return false;
        }
    }

    private static List<Duration> waits(int people, Freshness freshness) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> waiting = new ArrayList<>();
            for (int n = 0; n < people; n++) {
                waiting.add(threads.submit(() -> {
                    long begin = System.nanoTime();
                    assertThat(reaches(1, freshness)).isFalse();
                    return Duration.ofNanos(System.nanoTime() - begin);
                }));
            }
            List<Duration> waits = new ArrayList<>();
            for (Future<Duration> one : waiting) {
                waits.add(one.get());
            }
            return waits;
        }
    }
}
