package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys in a schema of their own, wrapped with the master key, remembered for a minute at most. A destroyed key leaves its
 * row without the key behind: that is how it is told from one that is missing, and why it is never made again.
 */
public final class PostgresPersonKeys implements PersonKeys {

    /** On this channel the nodes tell each other whose key has been destroyed. */
    public static final String CHANNEL = "person_key";

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final MasterKeys masters;
    private final RememberedKeys known = new RememberedKeys();
    private final List<Consumer<PersonId>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> missedNews = new CopyOnWriteArrayList<>();

    public PostgresPersonKeys(JdbcClient jdbc, PlatformTransactionManager transactions, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Optional<PersonKey> current(AgencyId agency, PersonId person) {
        KeysOfPerson keys = keysOf(person);
        if (keys == null) {
            create(agency, person);
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
            // the first version first: whoever makes or rotates the key at this moment comes before or after
            jdbc.sql("""
                    insert into keys.person_key as present (person_id, version, agency_id, destroyed_at)
                    values (:person, 1, :agency, now())
                    on conflict (person_id, version) do update set wrapped = null, wrapped_by = null,
                        destroyed_at = coalesce(present.destroyed_at, now())
                    """)
                    .param("person", person.value())
                    .param("agency", agency.value())
                    .update();
            jdbc.sql("""
                    update keys.person_key set wrapped = null, wrapped_by = null, destroyed_at = now()
                    where person_id = :person and destroyed_at is null
                    """).param("person", person.value()).update();
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
        Integer version = ownTransaction.execute(status -> nextVersion(agency, person));
        known.forget(person);
        return Optional.ofNullable(version);
    }

    @Override
    public int rewrap(int atMost) {
        Integer rewrapped = ownTransaction.execute(status -> {
            List<Stored> some = jdbc.sql("""
                    select * from keys.person_key where wrapped_by <> :inUse limit :atMost for update skip locked
                    """)
                    .param("inUse", masters.inUse().id())
                    .param("atMost", atMost)
                    .query((row, n) -> stored(row))
                    .list();
            some.forEach(this::rewrap);
            return some.size();
        });
        return rewrapped == null ? 0 : rewrapped;
    }

    @Override
    public long toRewrap() {
        return jdbc.sql("select count(*) from keys.person_key where wrapped_by <> :inUse")
                .param("inUse", masters.inUse().id())
                .query(Long.class)
                .single();
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

    /** Of two that make it at the same moment, on whatever nodes, the first one counts. */
    private void create(AgencyId agency, PersonId person) {
        ownTransaction.executeWithoutResult(status -> insert(agency, person, 1));
    }

    private @Nullable Integer nextVersion(AgencyId agency, PersonId person) {
        boolean alive = jdbc.sql("""
                select destroyed_at is null from keys.person_key
                where person_id = :person and agency_id = :agency and version = 1 for update
                """)
                .param("person", person.value())
                .param("agency", agency.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!alive) {
            return null;
        }
        int next = jdbc.sql("select max(version) + 1 from keys.person_key where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
        insert(agency, person, next);
        return next;
    }

    private void insert(AgencyId agency, PersonId person, int version) {
        byte[] key = LocalMasterKey.randomBytes(AesGcm.KEY);
        jdbc.sql("""
                insert into keys.person_key (person_id, version, agency_id, wrapped, wrapped_by)
                values (:person, :version, :agency, :wrapped, :master) on conflict do nothing
                """)
                .param("person", person.value())
                .param("version", version)
                .param("agency", agency.value())
                .param("wrapped", masters.inUse().wrap(key, whose(person.value(), version)))
                .param("master", masters.inUse().id())
                .update();
    }

    private void rewrap(Stored stored) {
        byte[] whose = whose(stored.personId(), stored.version());
        jdbc.sql("""
                update keys.person_key set wrapped = :wrapped, wrapped_by = :master
                where person_id = :person and version = :version
                """)
                .param("person", stored.personId())
                .param("version", stored.version())
                .param("wrapped", masters.inUse().wrap(stored.unwrapped(masters), whose))
                .param("master", masters.inUse().id())
                .update();
    }

    /** Whoever needs the same key meanwhile asks as well, and does not wait: during an outage one after another would. */
    private Map<PersonId, KeysOfPerson> load(Collection<PersonId> people) {
        long since = known.timesForgotten();
        Map<PersonId, KeysOfPerson> loaded = stored(people);
        known.remember(loaded, since);
        return loaded;
    }

    private Map<PersonId, KeysOfPerson> stored(Collection<PersonId> people) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<String, KeyVersion> away = new HashMap<>();
        return jdbc
                .sql("select * from keys.person_key where person_id = any(:people) order by version")
                .param("people", ids)
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .collect(groupingBy(
                        stored -> new PersonId(stored.personId()),
                        Collectors.collectingAndThen(Collectors.toList(), all -> keysOf(all, away))));
    }

    private @Nullable KeysOfPerson keysOf(PersonId person) {
        KeysOfPerson keys = known.of(person);
        return keys == null ? load(Set.of(person)).get(person) : keys;
    }

    private KeysOfPerson keysOf(List<Stored> stored, Map<String, KeyVersion> away) {
        return new KeysOfPerson(stored.stream().map(each -> version(each, away)).toList());
    }

    /** One that cannot be unwrapped is the trouble of those who need it, not of all whose keys are asked for with it. */
    private KeyVersion version(Stored stored, Map<String, KeyVersion> away) {
        if (stored.wrapped() == null || stored.wrappedBy() == null) {
            return new KeyVersion.Destroyed();
        }
        KeyVersion asBefore = away.get(stored.wrappedBy());
        return asBefore == null ? unwrapped(stored, stored.wrappedBy(), away) : asBefore;
    }

    /** A master key that is away is waited for once in a load, not for every key. */
    private KeyVersion unwrapped(Stored stored, String master, Map<String, KeyVersion> away) {
        try {
            return new KeyVersion.Usable(new PersonKey(
                    new PersonId(stored.personId()),
                    stored.version(),
                    new SecretKeySpec(stored.unwrapped(masters), "AES")));
        } catch (KeysAway e) {
            away.put(master, new KeyVersion.Unusable(e));
            return new KeyVersion.Unusable(e);
        } catch (RuntimeException e) {
            return new KeyVersion.Unusable(e);
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("person_id", UUID.class),
                row.getInt("version"),
                row.getBytes("wrapped"),
                row.getString("wrapped_by"));
    }

    private static byte[] whose(UUID person, int version) {
        return "person %s %d".formatted(person, version).getBytes(UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(
            UUID personId,
            int version,
            byte @Nullable [] wrapped,
            @Nullable String wrappedBy) {

        byte[] unwrapped(MasterKeys masters) {
            if (wrapped == null || wrappedBy == null) {
                throw new IllegalStateException("destroyed: version %d of %s".formatted(version, personId));
            }
            return masters.named(wrappedBy).unwrap(wrapped, whose(personId, version));
        }
    }
}
