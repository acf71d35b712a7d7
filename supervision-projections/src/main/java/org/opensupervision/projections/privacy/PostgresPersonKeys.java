package org.opensupervision.projections.privacy;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys in a schema of their own, wrapped with the master key, remembered for seconds. A destroyed key leaves its
 * row without the key behind: that is how it is told from one that is missing, and why it is never made again.
 */
public final class PostgresPersonKeys implements PersonKeys {

    /** On this channel the nodes tell each other whose key has been destroyed. */
    public static final String CHANNEL = "person_key";

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final KeyTable table;
    private final RememberedKeys known = new RememberedKeys(Ticker.systemTicker());
    private final List<Consumer<PersonId>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> missedNews = new CopyOnWriteArrayList<>();

    public PostgresPersonKeys(JdbcClient jdbc, PlatformTransactionManager transactions, MasterKeys masters) {
        this.jdbc = jdbc;
        table = new KeyTable(jdbc, masters);
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Optional<PersonKey> current(AgencyId agency, PersonId person) {
        KeysOfPerson keys = keysOf(person);
        if (keys == null) {
            ownTransaction.executeWithoutResult(status -> table.insert(agency, person, 1));
            keys = keysOf(person);
        }
        return keys == null ? Optional.empty() : keys.latest();
    }

    @Override
    public Optional<PersonKey> version(PersonId person, int version) {
        KeysOfPerson keys = keysOf(person);
        if (keys != null && keys.lacks(version)) {
            keys = load(Set.of(person)).get(person);
        }
        if (keys == null || keys.lacks(version)) {
            throw new NotOpened("version %d of the key of %s is missing".formatted(version, person));
        }
        return keys.version(version);
    }

    @Override
    public void fetch(Collection<PersonId> people) {
        List<PersonId> unknown =
                people.stream().filter(person -> known.of(person) == null).toList();
        if (!unknown.isEmpty()) {
            load(unknown);
        }
    }

    @Override
    public boolean isDestroyed(PersonId person) {
        KeysOfPerson keys = keysOf(person);
        return keys != null && keys.isDestroyed();
    }

    @Override
    public void destroy(AgencyId agency, PersonId person) {
        ownTransaction.executeWithoutResult(status -> {
            table.destroy(agency, person);
            jdbc.sql("select pg_notify(:channel, :person)")
                    .param("channel", CHANNEL)
                    .param("person", person.toString())
                    .query()
                    .listOfRows();
        });
        forget(person);
    }

    @Override
    public Optional<Integer> rotate(AgencyId agency, PersonId person) {
        Integer version = ownTransaction.execute(status -> table.insertNext(agency, person));
        known.forget(person);
        return Optional.ofNullable(version);
    }

    @Override
    public int rewrap(int atMost) {
        Integer rewrapped = ownTransaction.execute(status -> table.rewrap(atMost));
        return rewrapped == null ? 0 : rewrapped;
    }

    @Override
    public long toRewrap() {
        return table.toRewrap();
    }

    @Override
    public void forgetAll() {
        known.forgetAll();
    }

    @Override
    public void onDestroyed(Consumer<PersonId> listener) {
        listeners.add(listener);
    }

    @Override
    public void onNewsMissed(Runnable listener) {
        missedNews.add(listener);
    }

    /** Another node has destroyed this person's key. */
    public void heard(String person) {
        forget(PersonId.of(person));
    }

    /** Nobody knows what has been destroyed in the meantime. */
    public void newsMissed() {
        forgetAll();
        missedNews.forEach(Runnable::run);
    }

    private void forget(PersonId person) {
        known.forget(person);
        listeners.forEach(listener -> listener.accept(person));
    }

    /** Whoever needs the same key meanwhile asks as well, and does not wait: during an outage one after another would. */
    private Map<PersonId, KeysOfPerson> load(Collection<PersonId> people) {
        long since = known.timesForgotten();
        Map<PersonId, KeysOfPerson> loaded = table.of(people);
        known.remember(loaded, since);
        return loaded;
    }

    private @Nullable KeysOfPerson keysOf(PersonId person) {
        KeysOfPerson keys = known.of(person);
        return keys == null ? load(Set.of(person)).get(person) : keys;
    }
}
