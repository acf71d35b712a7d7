package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

class LongTransactionsTest {

    private HikariDataSource database;

    @BeforeEach
    void transactions_usually_end_after_half_a_second() {
        database = TestDatabase.fresh();
        database.setConnectionInitSql("set transaction_timeout = '500ms'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_transaction_that_asks_for_it_outlives_the_usual_limit() {
        sleep(Duration.ofSeconds(30), 4);

        assertThat(JdbcClient.create(database)
                        .sql("show transaction_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("500ms");
    }

    @Test
    void what_it_asked_for_ends_it() {
        // the connection is cut: whether the reason arrives is a matter of luck
        assertThat(catchThrowable(() -> sleep(Duration.ofSeconds(1), 20)))
                .isInstanceOf(TransactionSystemException.class)
                .hasMessageContaining("rollback failed");
    }

    private void sleep(Duration allowed, int quartersOfASecond) {
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(transaction -> {
            new LongTransactions(database).allow(allowed);
            for (int i = 0; i < quartersOfASecond; i++) {
                JdbcClient.create(database).sql("select pg_sleep(0.25)").query().singleValue();
            }
        });
    }
}
