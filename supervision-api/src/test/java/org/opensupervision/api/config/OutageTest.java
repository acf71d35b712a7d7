package org.opensupervision.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.projections.readmodels.DatabaseLock;
import org.opensupervision.projections.readmodels.LongTransactions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application while its database is killed, frozen, closed to writes or out of connections. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutageTest {

    @TempDir
    static Path directory;

    static ServerToBreak server;
    static ConfigurableApplicationContext application;
    static Agency agency;
    static Someone supervisor;
    static Someone supervisee;
    static int run;

    @BeforeAll
    static void start() throws Exception {
        server = ServerToBreak.started(directory);
        application = new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(server.settings(
                        "--server.port=0",
                        "--opensupervision.first-start=false",
                        "--db-scheduler.polling-interval=1s"));
        agency = application.getBean(Agencies.class).register();
        supervisor = agency.supervisor("S1");
        supervisee = agency.supervisee("C1");
        agency.agreement(supervisor, supervisee, "2026-01-01");
        agency.agencies().settle();
    }

    @AfterAll
    static void stop() throws Exception {
        server.thaw();
        application.close();
        server.close();
    }

    @AfterEach
    @Timeout(120)
    void everythingHeals() throws Exception {
        server.thaw();
        for (String path : paths.keySet()) {
            Answer answer = paths.get(path).apply(0);
            while (answer.status() == 503) {
                Thread.sleep(50);
                answer = paths.get(path).apply(0);
            }
            assertThat(answer.status()).as("%s: %s", path, answer).isLessThan(300);
        }
        agency.agencies().settle();
        assertThat(parkedEvents()).isZero();
        runSchedule();
    }

    private final String day = "2026-09-%02d".formatted(++run);
    private final AtomicInteger sent = new AtomicInteger();

    /** Every way into the application, and what is asked there for the n-th time. */
    private final Map<String, IntFunction<Answer>> paths = Map.of(
            "sign-in alone", n -> supervisor.get("/api/me"),
            "a read", n -> supervisor.get("/api/sessions"),
            "a report", n -> agency.administrator().get("/api/support-profiles"),
            "a command", n -> supervisor.post("/api/sessions", held("2026-10-01")),
            "a command with a key", n -> supervisor.withKey(key(n)).post("/api/sessions", held(day)),
            "an evaluation",
                    n -> agency.administrator()
                            .withKey(key(n))
                            .post("/api/risk-evaluations", Json.of("asOf", "2026-10-31")),
            "an upload", n -> upload(),
            "readiness", n -> agency.agencies().stranger().get("/actuator/health/readiness"));

    @Test
    void whoever_looks_at_a_page_is_told_on_a_page() throws Exception {
        Browser browser = Browser.at(agency.agencies().stranger());
        browser.signIn(supervisor.email(), Agencies.PASSWORD).is(302);
        server.kill();
        Answer page;
        Answer strangers;
        Answer programs;
        try {
            page = browser.get("/me");
            strangers = Browser.at(agency.agencies().stranger()).signIn(supervisor.email(), Agencies.PASSWORD);
            programs = browser.get("/api/me");
        } finally {
            server.start();
        }

        assertThat(page.is(503).header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.text()).contains("Back in a moment").contains("/css/pages-");
        assertThat(page.header("Retry-After")).hasValue("5");
        assertThat(strangers.is(503).text()).contains("Back in a moment");
        programs.is(503).isProblem();
    }

    @Test
    void a_killed_database_gives_503_on_every_path_and_what_is_sent_again_is_done_once() throws Exception {
        eachPathIsRefusedAndServedAgain(server::kill, server::start);

        assertThat(sessionsOf(day)).isEqualTo(sent.get());
    }

    @Test
    void a_silent_database_holds_nobody_up_and_what_is_sent_again_is_done_once() throws Exception {
        eachPathIsRefusedAndServedAgain(server::freeze, server::thaw);

        assertThat(sessionsOf(day)).isEqualTo(sent.get());
    }

    @Test
    void nobody_waits_to_give_a_lock_back_to_a_silent_database() throws Exception {
        var lock = new DatabaseLock(application.getBean(OwnerConnections.class).open(), "somebody's turn");
        assertThat(lock.take()).isTrue();
        server.freeze();
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(5), lock::close);
        } finally {
            server.thaw();
        }
    }

    @Test
    void a_database_that_takes_no_changes_can_still_be_read() throws Exception {
        server.sql("alter system set default_transaction_read_only = on");
        server.sql("select pg_reload_conf()");

        try {
            Answer refused = supervisor.post("/api/sessions", held(day));
            while (refused.status() == 201) {
                refused = supervisor.post("/api/sessions", held(day));
            }

            assertIsOutage("a command", refused.says("takes no changes"));
            supervisor.get("/api/sessions").is(200);
        } finally {
            server.sql("alter system reset default_transaction_read_only");
            server.sql("select pg_reload_conf()");
        }
    }

    @Test
    void a_statement_that_waits_for_a_lock_is_given_up_before_its_connection() throws Exception {
        try (var elsewhere = server.connect();
                var sql = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            sql.execute("lock table idempotency");

            assertIsOutage(
                    "a command with a key",
                    supervisor.withKey(key(1)).post("/api/sessions", held(day)).says("too busy"));
        }
    }

    @Test
    void an_event_that_meets_an_outage_is_not_parked() throws Exception {
        try (var elsewhere = server.connect();
                var sql = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            sql.execute("lock table session");
            supervisor.post("/api/sessions", held(day)).is(201);

            while (!aReadModelHasBeenLetGo() && parkedEvents() == 0) {
                Thread.sleep(20);
            }
        }
        assertThat(sessionsOf(day)).isEqualTo(1);
        assertThat(parkedEvents()).isZero();
    }

    @Test
    void a_slow_statement_is_given_up_before_its_connection() {
        assertThat(catchThrowable(
                        () -> jdbc().sql("select pg_sleep(60)").query().singleValue()))
                .rootCause()
                .hasMessageContaining("canceling statement due to statement timeout");
        assertThat(jdbc().sql("select current_setting('transaction_timeout')")
                        .query(String.class)
                        .single())
                .isEqualTo("30s");
    }

    @Test
    void work_that_asks_for_it_may_take_longer_and_leaves_the_usual_limits_behind() {
        var transactions = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        transactions.executeWithoutResult(transaction -> {
            application.getBean(LongTransactions.class).allow(Duration.ofSeconds(30));
            jdbc().sql("select pg_sleep(6)").query().singleValue();
        });

        assertThat(jdbc().sql("show statement_timeout").query(String.class).single())
                .isEqualTo("4s");
    }

    @Test
    void a_migration_has_no_limits() throws Exception {
        try (var connection = application
                        .getBean(Flyway.class)
                        .getConfiguration()
                        .getDataSource()
                        .getConnection();
                var sql = connection.createStatement();
                var limits = sql.executeQuery("""
                        select current_setting('statement_timeout') || current_setting('transaction_timeout')
                        """)) {
            assertThat(limits.next()).isTrue();
            assertThat(limits.getString(1)).isEqualTo("00");
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    @Test
    void without_a_free_connection_nobody_waits_long() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            for (HikariDataSource pool :
                    application.getBeansOfType(HikariDataSource.class).values()) {
                for (int n = 0; n < pool.getMaximumPoolSize(); n++) {
                    taken.add(pool.getConnection());
                }
            }
            assertIsOutage("sign-in alone", supervisor.get("/api/me"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    private void eachPathIsRefusedAndServedAgain(Step fault, Step repair) throws Exception {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = paths.entrySet().stream()
                    .<Future<?>>map(
                            path -> callers.submit(() -> callUntilServedAgain(path.getKey(), path.getValue(), refused)))
                    .toList();
            fault.take();
            while (refused.size() < paths.size() && all.stream().noneMatch(Future::isDone)) {
                Thread.sleep(20);
            }
            liveness().is(200);
            repair.take();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private Void callUntilServedAgain(String path, IntFunction<Answer> calls, Set<String> refused) throws Exception {
        for (int n = 1; !refused.contains(path); n++) {
            Answer answer = calls.apply(n);
            while (answer.status() >= 300) {
                assertIsOutage(path, answer);
                refused.add(path);
                Thread.sleep(20);
                answer = calls.apply(n);
            }
            if (path.equals("a command with a key")) {
                sent.incrementAndGet();
            }
        }
        return null;
    }

    private static void assertIsOutage(String path, Answer answer) {
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(503);
        if (!path.equals("readiness")) {
            answer.isProblem();
            assertThat(answer.header("Retry-After")).as("%s: %s", path, answer).contains("5");
        }
    }

    private static Answer liveness() {
        return agency.agencies().stranger().get("/actuator/health/liveness");
    }

    private String key(int n) {
        return day + "-" + n;
    }

    private static Json held(String day) {
        return Agency.held(day, supervisee);
    }

    private static Answer upload() {
        return agency.administrator()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/imports", """
                        --x\r
                        Content-Disposition: form-data; name="people"; filename="people.csv"\r
                        \r
                        person_ref,full_name,email,role,team,joined_on,left_on\r
                        --x--\r
                        """);
    }

    private static JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
    }

    private static int sessionsOf(String day) {
        agency.agencies().settle();
        return jdbc().sql("select count(*) from session where held_on = cast(:day as date)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** What fails gives its share of the events back, for a second or more. */
    private static boolean aReadModelHasBeenLetGo() {
        return jdbc().sql("select exists (select from read_position where node is null)")
                .query(Boolean.class)
                .single();
    }

    private static long parkedEvents() {
        return jdbc().sql("select count(*) from parked_event").query(Long.class).single();
    }

    /** The schedule works off what is due. */
    private static void runSchedule() throws Exception {
        jdbc().sql("update scheduled_tasks set execution_time = now(), last_success = null where not picked")
                .update();
        while (jdbc().sql("select bool_or(last_success is null) from scheduled_tasks")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(50);
        }
    }
}
