package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.testing.TestDatabase;

class DatabaseLockTest {

    private final HikariDataSource database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_has_it_and_others_do_not_wait_for_it() throws SQLException {
        try (var one = lock("turn");
                var other = lock("turn");
                var another = lock("another turn")) {
            assertThat(one.take()).isTrue();
            assertThat(one.take()).as("again").isTrue();
            assertThat(other.take()).isFalse();
            assertThat(another.take()).isTrue();
        }
    }

    @Test
    void whoever_comes_next_has_it_at_once() throws SQLException {
        try (var next = lock("turn")) {
            for (int n = 0; n < 50; n++) {
                try (var one = lock("turn")) {
                    assertThat(one.take()).isTrue();
                    assertThat(next.take()).isFalse();
                }
            }
            assertThat(next.take()).isTrue();
        }
    }

    @Test
    void what_was_lost_with_its_connection_is_as_good_as_given_back() throws SQLException {
        Connection lost = connection();
        try (var one = new DatabaseLock(lost, "turn")) {
            one.take();
            lost.close();
        }
        assertThat(lost.isClosed()).isTrue();
    }

    private DatabaseLock lock(String name) throws SQLException {
        return new DatabaseLock(connection(), name);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl());
    }
}
