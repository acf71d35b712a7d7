package org.opensupervision.projections.privacy;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code keys.person_key}. What changes several is called in a transaction. */
final class KeyTable {

    private final JdbcClient jdbc;
    private final MasterKeys masters;

    KeyTable(JdbcClient jdbc, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
    }

    Map<PersonId, KeysOfPerson> of(Collection<PersonId> people) {
        var unwrapping = new Unwrapping(masters);
        return jdbc
                .sql("select * from keys.person_key where person_id = any(:people) order by version")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> StoredKey.of(row))
                .list()
                .stream()
                .collect(groupingBy(StoredKey::person, collectingAndThen(toList(), unwrapping::of)));
    }

    /** Of two that make it at the same moment, on whatever nodes, the first one counts. */
    void insert(AgencyId agency, PersonId person, int version) {
        jdbc.sql("""
                insert into keys.person_key (person_id, version, agency_id, wrapped, wrapped_by)
                values (:person, :version, :agency, :wrapped, :master) on conflict do nothing
                """)
                .param("person", person.value())
                .param("version", version)
                .param("agency", agency.value())
                .param("wrapped", wrapped(LocalMasterKey.randomBytes(AesGcm.KEY), StoredKey.whose(person, version)))
                .param("master", masters.inUse().id())
                .update();
    }

    /** Nothing for who has no key, or none any more. */
    @Nullable Integer insertNext(AgencyId agency, PersonId person) {
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

    void destroy(AgencyId agency, PersonId person) {
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
    }

    int rewrap(int atMost) {
        List<StoredKey> some = jdbc.sql("""
                select * from keys.person_key where wrapped_by <> :inUse limit :atMost for update skip locked
                """)
                .param("inUse", masters.inUse().id())
                .param("atMost", atMost)
                .query((row, n) -> StoredKey.of(row))
                .list();
        some.forEach(this::rewrap);
        return some.size();
    }

    long toRewrap() {
        return jdbc.sql("select count(*) from keys.person_key where wrapped_by <> :inUse")
                .param("inUse", masters.inUse().id())
                .query(Long.class)
                .single();
    }

    private void rewrap(StoredKey stored) {
        jdbc.sql("""
                update keys.person_key set wrapped = :wrapped, wrapped_by = :master
                where person_id = :person and version = :version
                """)
                .param("person", stored.person().value())
                .param("version", stored.version())
                .param("wrapped", wrapped(stored.unwrapped(masters), stored.whose()))
                .param("master", masters.inUse().id())
                .update();
    }

    /** Of the key itself nothing is left. */
    private byte[] wrapped(byte[] key, byte[] whose) {
        try {
            return masters.inUse().wrap(key, whose);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
