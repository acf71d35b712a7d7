package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.LocalMasterKey;
import org.opensupervision.projections.privacy.MasterKey;
import org.opensupervision.projections.privacy.MasterKeys;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.NotOpened;
import org.opensupervision.projections.privacy.PostgresPersonKeys;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One key on disk is damaged: only what is sealed with it cannot be read. */
class DamagedKeyTest {

    private static final AgencyId AGENCY = AgencyId.random();
    private static final PersonId CLARA = PersonId.referredTo(AGENCY, "C1");
    private static final PersonId DAVID = PersonId.referredTo(AGENCY, "C2");

    private final HikariDataSource database = TestDatabase.fresh();
    private final MasterKey master = LocalMasterKey.of(LocalMasterKey.random());
    private final PostgresEventStorageEngine engine = node();

    private PostgresEventStorageEngine node() {
        var transactions = new JdbcTransactionManager(database);
        var keys = new PostgresPersonKeys(
                JdbcClient.create(database), transactions, new MasterKeys(master, Optional.empty()));
        return new PostgresEventStorageEngine(
                new JdbcTemplate(database),
                transactions,
                EventSerialization.sealing(new Sealing(keys, Nonces.RANDOM)),
                NoOpEventUpcaster.INSTANCE);
    }

    @BeforeEach
    void claras_key_is_damaged() {
        engine.appendEvents(List.of(called(CLARA, "Clara"), called(DAVID, "David")));
        JdbcClient.create(database)
                .sql("update keys.person_key set wrapped = wrapped || '\\x00' where person_id = :clara")
                .param("clara", CLARA.value())
                .update();
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void the_log_is_read_on_and_only_that_event_says_nothing() {
        PostgresEventStorageEngine later = node();

        List<? extends EventMessage<?>> read =
                later.readEvents(PostgresEventStorageEngine.tokenAt(0), false).toList();

        assertThat(read).hasSize(2);
        assertThatThrownBy(read.getFirst()::getPayload).rootCause().isInstanceOf(NotOpened.class);
        assertThat(nameIn(read.getLast())).isEqualTo("David");
        later.close();
    }

    @Test
    void histories_of_others_are_read_with_that_one() {
        PostgresEventStorageEngine later = node();

        var histories = later.histories().of(List.of(CLARA.value(), DAVID.value()));

        assertThat(histories.filter(event -> event.getAggregateIdentifier().equals(DAVID.toString())))
                .map(DamagedKeyTest::nameIn)
                .containsExactly("David");
        later.close();
    }

    private static String nameIn(EventMessage<?> event) {
        return ((ContactCorrected) event.getPayload()).name();
    }

    private static DomainEventMessage<?> called(PersonId person, String name) {
        return new GenericDomainEventMessage<>(
                "Person", person.toString(), 0, new ContactCorrected(person, AGENCY, name, null));
    }
}
