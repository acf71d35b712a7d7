package org.opensupervision.benchmarks.axon;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jpa.TokenEntry;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's entities, mapped as its guide advises for PostgreSQL: bytea, and a sequence without gaps of its own. */
final class AxonEntities {

    private AxonEntities() {}

    static EntityManagerFactory factory(DataSource pool) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPersistenceUnitName("axon");
        factory.setManagedTypes(PersistenceManagedTypes.of(
                DomainEventEntry.class.getName(), SnapshotEventEntry.class.getName(), TokenEntry.class.getName()));
        factory.setMappingResources("axon-orm.xml");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                AvailableSettings.DIALECT, ByteaDialect.class.getName(),
                AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    /** So that rows which were not written by Hibernate get their positions from the same sequence. */
    static void completeTables(JdbcClient jdbc) {
        jdbc.sql("alter sequence domain_event_entry_seq owned by domain_event_entry.global_index")
                .update();
        jdbc.sql("alter table domain_event_entry alter global_index set default nextval('domain_event_entry_seq')")
                .update();
    }
}
