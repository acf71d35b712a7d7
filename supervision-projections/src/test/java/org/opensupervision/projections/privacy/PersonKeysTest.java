package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.eventstore.Announcements;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PersonKeysTest {

    private static final AgencyId AGENCY = AgencyId.random();
    private static final PersonId CLARA = PersonId.referredTo(AGENCY, "C1");
    private static final PersonId DAVID = PersonId.referredTo(AGENCY, "C2");
    private static final String PLACE = "SessionEvent.SessionDisputed reason";
    private static final byte[] WORDS = "\"it was shorter\"".getBytes(UTF_8);

    private final HikariDataSource database = TestDatabase.fresh();
    private final List<HikariDataSource> roles = new ArrayList<>();
    private final HikariDataSource work = as("opensupervision_work");
    private final MasterKey master = LocalMasterKey.of(LocalMasterKey.random());
    private final PostgresPersonKeys keys = node(only(master));

    private HikariDataSource as(String role) {
        HikariDataSource connections = TestDatabase.as(role, database);
        connections.setMaximumPoolSize(4);
        roles.add(connections);
        return connections;
    }

    private PostgresPersonKeys node(MasterKeys masters) {
        return new PostgresPersonKeys(JdbcClient.create(work), new JdbcTransactionManager(work), masters);
    }

    private static MasterKeys only(MasterKey master) {
        return new MasterKeys(master, Optional.empty());
    }

    @AfterEach
    void close() {
        roles.forEach(HikariDataSource::close);
        database.close();
    }

    @Test
    void a_person_has_one_key_on_all_nodes() {
        PersonKey made = keys.current(AGENCY, CLARA).orElseThrow();

        assertThat(node(only(master)).version(CLARA, 1)).hasValue(made);
        assertThat(keys.current(AGENCY, DAVID).orElseThrow().secret()).isNotEqualTo(made.secret());
    }

    @Test
    void of_two_nodes_that_make_a_key_at_the_same_moment_one_is_first() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int person = 0; person < 30; person++) {
                PersonId newcomer = PersonId.referredTo(AGENCY, "N" + person);
                List<PostgresPersonKeys> nodes =
                        IntStream.range(0, 4).mapToObj(n -> node(only(master))).toList();
                List<Future<PersonKey>> made = threads.invokeAll(nodes.stream()
                        .<Callable<PersonKey>>map(
                                node -> () -> node.current(AGENCY, newcomer).orElseThrow())
                        .toList());
                PersonKey first = made.getFirst().get();
                for (Future<PersonKey> each : made) {
                    assertThat(each.get()).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void a_destroyed_key_is_gone_on_disk_and_never_made_again() {
        keys.current(AGENCY, CLARA);
        keys.rotate(AGENCY, CLARA);
        keys.destroy(AGENCY, CLARA);

        assertThat(keys.current(AGENCY, CLARA)).isEmpty();
        assertThat(keys.version(CLARA, 1)).isEmpty();
        assertThat(keys.version(CLARA, 2)).isEmpty();
        assertThat(keys.isDestroyed(CLARA)).isTrue();
        assertThat(keys.rotate(AGENCY, CLARA)).isEmpty();
        assertThat(count("select count(*) from keys.person_key where wrapped is not null"))
                .isZero();
        assertThat(count("select count(*) from keys.person_key where destroyed_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void whoever_never_had_a_key_does_not_get_one_after_it_was_destroyed() {
        keys.destroy(AGENCY, CLARA);
        keys.destroy(AGENCY, CLARA);

        assertThat(keys.current(AGENCY, CLARA)).isEmpty();
        assertThat(node(only(master)).current(AGENCY, CLARA)).isEmpty();
    }

    @Test
    void a_node_that_hears_of_it_forgets_the_key_and_says_so() {
        PostgresPersonKeys other = node(only(master));
        List<PersonId> told = new CopyOnWriteArrayList<>();
        other.onDestroyed(told::add);
        other.current(AGENCY, CLARA);
        keys.destroy(AGENCY, CLARA);
        assertThat(other.version(CLARA, 1)).as("remembered until it hears").isPresent();

        other.heard(CLARA.toString());

        assertThat(other.version(CLARA, 1)).isEmpty();
        assertThat(told).containsExactly(CLARA);
    }

    @Test
    void a_key_that_is_destroyed_while_it_is_loaded_is_not_remembered() {
        PostgresPersonKeys[] other = new PostgresPersonKeys[1];
        other[0] = node(only(unwrappingAfter(() -> {
            keys.destroy(AGENCY, CLARA);
            other[0].heard(CLARA.toString());
        })));
        keys.current(AGENCY, CLARA);

        other[0].fetch(List.of(CLARA));

        assertThat(other[0].version(CLARA, 1)).isEmpty();
    }

    @Test
    void nodes_tell_each_other() throws Exception {
        PostgresPersonKeys other = node(only(master));
        try (var announcements = new Announcements(new DriverManagerDataSource(work.getJdbcUrl()))) {
            announcements.onHeard(PostgresPersonKeys.CHANNEL, other::heard, other::newsMissed);
            while (!announcements.hearing()) {
                Thread.sleep(10);
            }
            assertThat(other.current(AGENCY, CLARA)).isPresent();
            keys.destroy(AGENCY, CLARA);

            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (other.version(CLARA, 1).isPresent()) {
                assertThat(System.nanoTime()).as("sooner than the minute").isLessThan(end);
                Thread.sleep(10);
            }
        }
    }

    @Test
    void what_makes_no_sense_does_not_keep_a_node_from_hearing_more() throws Exception {
        PostgresPersonKeys other = node(only(master));
        try (var announcements = new Announcements(new DriverManagerDataSource(work.getJdbcUrl()))) {
            var heard = new CopyOnWriteArrayList<PersonId>();
            other.onDestroyed(heard::add);
            announcements.onHeard(PostgresPersonKeys.CHANNEL, other::heard, other::newsMissed);
            while (!announcements.hearing()) {
                Thread.sleep(10);
            }
            JdbcClient.create(work).sql("notify person_key, 'nobody'").update();
            keys.destroy(AGENCY, CLARA);

            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (heard.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(heard).containsExactly(CLARA);
            assertThat(announcements.hearing()).isTrue();
        }
    }

    @Test
    void a_key_that_is_missing_is_not_taken_for_a_destroyed_one() {
        assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> keys.version(CLARA, 1));
    }

    @Test
    void after_a_new_version_older_words_are_still_opened() {
        Sealing sealing = new Sealing(keys, Nonces.RANDOM);
        Envelope before = sealing.seal(WORDS, PLACE, AGENCY, List.of(CLARA));
        assertThat(keys.rotate(AGENCY, CLARA)).hasValue(2);
        Envelope after = sealing.seal(WORDS, PLACE, AGENCY, List.of(CLARA));

        assertThat(after.whose()).containsExactly(new Envelope.Whose(CLARA, 2));
        assertThat(sealing.open(before, PLACE)).hasValue(WORDS);
        assertThat(new Sealing(node(only(master)), Nonces.RANDOM).open(after, PLACE))
                .hasValue(WORDS);
    }

    @Test
    void a_key_is_not_replaced_from_another_agency() {
        keys.current(AGENCY, CLARA);

        assertThat(keys.rotate(AgencyId.random(), CLARA)).isEmpty();
    }

    @Test
    void the_master_key_is_replaced_piece_by_piece_while_both_are_known() {
        List<PersonId> people = IntStream.range(0, 7)
                .mapToObj(n -> PersonId.referredTo(AGENCY, "P" + n))
                .toList();
        List<PersonKey> before = people.stream()
                .map(person -> keys.current(AGENCY, person).orElseThrow())
                .toList();
        MasterKey next = LocalMasterKey.of(LocalMasterKey.random());
        PostgresPersonKeys both = node(new MasterKeys(next, Optional.of(master)));
        new MasterKeyCheck(JdbcClient.create(work), Clock.systemUTC())
                .require(new MasterKeys(next, Optional.of(master)));

        assertThat(both.rewrap(3)).isEqualTo(3);
        assertThat(both.toRewrap()).isEqualTo(4);
        assertThat(people).map(person -> both.version(person, 1).orElseThrow()).isEqualTo(before);
        PostgresPersonKeys resumed = node(new MasterKeys(next, Optional.of(master)));
        assertThat(resumed.rewrap(100)).isEqualTo(4);
        assertThat(resumed.rewrap(100)).isZero();

        new MasterKeyCheck(JdbcClient.create(work), Clock.systemUTC()).require(only(next));
        PostgresPersonKeys afterwards = node(only(next));
        assertThat(people)
                .map(person -> afterwards.version(person, 1).orElseThrow())
                .isEqualTo(before);
        refuses(only(master), MasterKeyRefused.Reason.NOT_THE_ONE);
    }

    @Test
    void a_key_that_a_master_key_unknown_here_has_wrapped_is_away_and_not_lost() {
        PersonKey made = keys.current(AGENCY, CLARA).orElseThrow();
        keys.current(AGENCY, DAVID);
        MasterKey next = LocalMasterKey.of(LocalMasterKey.random());
        assertThat(node(new MasterKeys(next, Optional.of(master))).rewrap(1)).isEqualTo(1);
        PostgresPersonKeys behind = node(only(master));

        behind.fetch(List.of(CLARA, DAVID));

        assertThat(List.of(CLARA, DAVID).stream().filter(person -> isAway(behind, person)))
                .hasSize(1);
        node(new MasterKeys(master, Optional.of(next))).rewrap(1);
        assertThat(behind.version(CLARA, 1)).as("looked up again").hasValue(made);
    }

    @Test
    void whoever_needs_the_same_key_at_the_same_moment_does_not_wait_for_another() throws Exception {
        var together = new CyclicBarrier(2);
        PostgresPersonKeys node = node(only(unwrappingAfter(() -> awaitBoth(together))));
        PersonKey made = keys.current(AGENCY, CLARA).orElseThrow();

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<PersonKey> need = () -> node.version(CLARA, 1).orElseThrow();
            for (Future<PersonKey> each : threads.invokeAll(List.of(need, need))) {
                assertThat(each.get()).isEqualTo(made);
            }
        }
    }

    private static void awaitBoth(CyclicBarrier both) {
        try {
            both.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new KeysAway("waited for another", e);
        }
    }

    @Test
    void a_master_key_that_is_away_is_waited_for_once_for_many_keys() {
        var asked = new AtomicInteger();
        PostgresPersonKeys waiting = node(only(unwrappingAfter(() -> {
            asked.incrementAndGet();
            throw new KeysAway("no answer");
        })));
        keys.current(AGENCY, CLARA);
        keys.current(AGENCY, DAVID);

        waiting.fetch(List.of(CLARA, DAVID));

        assertThat(asked).hasValue(1);
        assertThat(isAway(waiting, CLARA)).isTrue();
    }

    private static boolean isAway(PostgresPersonKeys node, PersonId person) {
        try {
            node.version(person, 1);
            return false;
        } catch (KeysAway e) {
            return true;
        }
    }

    private MasterKey unwrappingAfter(Runnable before) {
        return new MasterKey() {
            @Override
            public String id() {
                return master.id();
            }

            @Override
            public byte[] wrap(byte[] key, byte[] whose) {
                return master.wrap(key, whose);
            }

            @Override
            public byte[] unwrap(byte[] wrapped, byte[] whose) {
                before.run();
                return master.unwrap(wrapped, whose);
            }
        };
    }

    @Test
    void a_wrong_master_key_is_noticed_before_anything_is_sealed() {
        var check = new MasterKeyCheck(JdbcClient.create(work), Clock.systemUTC());
        check.require(only(master));
        check.require(only(master));

        refuses(only(LocalMasterKey.of(LocalMasterKey.random())), MasterKeyRefused.Reason.NOT_THE_ONE);
    }

    @Test
    void sealed_events_without_keys_are_noticed() {
        JdbcClient.create(database).sql("""
                insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload_revision, payload, meta_data, agency_id)
                values (gen_random_uuid(), gen_random_uuid(), 0, 'Person', now(), 'x', '2', '', '', gen_random_uuid())
                """).update();
        refuses(only(master), MasterKeyRefused.Reason.KEYS_ARE_MISSING);

        JdbcClient.create(database).sql("drop schema keys cascade").update();
        refuses(only(master), MasterKeyRefused.Reason.KEYS_ARE_MISSING);
    }

    @Test
    void a_master_key_is_32_bytes() {
        for (String malformed : List.of("", "short", "AAAA", "00".repeat(31), "zz".repeat(32))) {
            assertThatExceptionOfType(MasterKeyRefused.class).isThrownBy(() -> LocalMasterKey.of(malformed));
        }
        assertThat(LocalMasterKey.of("00".repeat(32)).id())
                .isEqualTo(LocalMasterKey.of("A".repeat(43) + "=").id());
    }

    @Test
    void a_wrapped_key_cannot_be_given_to_somebody_else() {
        keys.current(AGENCY, CLARA);
        keys.current(AGENCY, DAVID);
        JdbcClient.create(database)
                .sql("""
                update keys.person_key set wrapped = (select wrapped from keys.person_key where person_id = :clara)
                where person_id = :david
                """)
                .param("clara", CLARA.value())
                .param("david", DAVID.value())
                .update();

        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> node(only(master)).version(DAVID, 1));
    }

    @Test
    void requests_have_no_way_to_the_keys_and_nobody_removes_the_trace_of_one() {
        JdbcClient web = JdbcClient.create(as("opensupervision_web"));
        for (String table : List.of("keys.person_key", "keys.master_key")) {
            assertRefused(web, "select * from " + table);
            assertRefused(JdbcClient.create(work), "delete from " + table);
            assertRefused(JdbcClient.create(work), "truncate " + table);
        }
        assertRefused(JdbcClient.create(work), "update keys.person_key set person_id = gen_random_uuid()");
        assertRefused(JdbcClient.create(work), "update keys.master_key set known_value = ''");
    }

    @Test
    void a_key_shows_nothing_of_itself() {
        assertThat(keys.current(AGENCY, CLARA).orElseThrow().toString()).isEqualTo("version 1 of the key of " + CLARA);
    }

    private void refuses(MasterKeys masters, MasterKeyRefused.Reason reason) {
        assertThatExceptionOfType(MasterKeyRefused.class)
                .isThrownBy(() -> new MasterKeyCheck(JdbcClient.create(work), Clock.systemUTC()).require(masters))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static void assertRefused(JdbcClient role, String attempt) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(attempt)
                .isThrownBy(() -> role.sql(attempt).update())
                .withStackTraceContaining("permission denied");
    }

    private long count(String sql) {
        return JdbcClient.create(database).sql(sql).query(Long.class).single();
    }
}
