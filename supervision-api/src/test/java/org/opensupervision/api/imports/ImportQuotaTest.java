package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.web.Limits;
import org.opensupervision.api.web.TooMuch;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OverHttp
@Timeout(30)
class ImportQuotaTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final AgencyId agency = AgencyId.random();
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private ImportQuota quota;

    @BeforeEach
    void one_at_once() {
        quota = new ImportQuota(jdbc, new Limits(true, 1, 1, 1, 1, 1, 10));
    }

    @Test
    void the_second_of_two_at_the_same_moment_waits_for_the_first_and_is_counted_with_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> second = inTransaction(() -> {
                begin(ada);
                return threads.submit(() -> inTransaction(() -> begin(ada)));
            });
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                    .withCauseInstanceOf(TooMuch.class);
        }
        assertThat(jdbc.sql("select count(*) from import where started_by = :ada")
                        .param("ada", ada.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nobody_waits_for_somebody_else() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean others = inTransaction(() -> {
                begin(ada);
                return threads.submit(() -> inTransaction(() -> begin(new PersonId(UUID.randomUUID()))))
                        .get(20, TimeUnit.SECONDS);
            });
            assertThat(others).isTrue();
        }
    }

    @Test
    void whoever_has_one_is_refused_before_anything_is_read() {
        inTransaction(() -> begin(ada));

        assertThatThrownBy(() -> quota.requireRoom(agency, ada))
                .isInstanceOfSatisfying(
                        TooMuch.class, refused -> assertThat(refused.what()).contains("At most 1 imports"));
        quota.requireRoom(AgencyId.random(), ada);
    }

    private boolean begin(PersonId by) {
        jdbc.sql("insert into import (import_id, agency_id, started_by, state) values (:id, :agency, :by, 'RUNNING')")
                .param("id", UUID.randomUUID())
                .param("agency", agency.value())
                .param("by", by.value())
                .update();
        quota.requireNotTooMany(agency, by);
        return true;
    }

    private interface Work<T> {

        T done() throws Exception;
    }

    /** What is begun in it goes on beside it for a while. */
    private <T> T inTransaction(Work<T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                T done = work.done();
                if (done instanceof Future<?> other) {
                    hasToWait(other);
                }
                return done;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void hasToWait(Future<?> other) {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(1, TimeUnit.SECONDS));
    }
}
