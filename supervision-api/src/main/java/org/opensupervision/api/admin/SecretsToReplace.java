package org.opensupervision.api.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.opensupervision.projections.privacy.MasterKeys;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secrets of the operator that are to be replaced soon: the master key a year after it was first used, passwords at the
 * database before PostgreSQL takes them no more. docs/asvs/documented.md has all secrets.
 */
@Component
class SecretsToReplace {

    private static final Duration MASTER_KEY_IS_GOOD_FOR = Duration.ofDays(365);
    private static final Duration SAID_BEFORE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final String owner;
    private final Clock clock;

    SecretsToReplace(@ForAllAgencies JdbcClient jdbc, MasterKeys masters, DataSourceProperties database, Clock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.owner = String.valueOf(database.determineUsername());
        this.clock = clock;
    }

    enum Kind {
        MASTER_KEY,
        DATABASE_PASSWORD
    }

    /** @param ends until when it is good, in UTC; nothing if nobody has said */
    record SecretToReplace(Kind kind, String name, @Nullable LocalDate ends) {

        private static SecretToReplace of(ResultSet row) throws SQLException {
            return new SecretToReplace(
                    Kind.valueOf(row.getString("kind")), row.getString("name"), row.getObject("ends", LocalDate.class));
        }
    }

    /** A password that is good until infinity is made anew with every start, or is none. */
    List<SecretToReplace> now() {
        return jdbc.sql("""
                select kind, name, cast(ends at time zone 'UTC' as date) as ends
                from (
                    select 'MASTER_KEY' as kind, id as name, first_used_at + :good * interval '1 s' as ends
                    from keys.master_key where id = :master
                    union all
                    select 'DATABASE_PASSWORD', rolname, rolvaliduntil
                    from pg_roles where rolname in (:owner, 'opensupervision_web', 'opensupervision_work')
                ) as secret
                where ends is null or ends < :soon
                order by kind desc, name
                """)
                .param("good", MASTER_KEY_IS_GOOD_FOR.toSeconds())
                .param("master", masters.inUse().id())
                .param("owner", owner)
                .param("soon", clock.instant().plus(SAID_BEFORE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> SecretToReplace.of(row))
                .list();
    }
}
