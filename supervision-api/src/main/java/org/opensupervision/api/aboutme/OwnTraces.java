package org.opensupervision.api.aboutme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody leaves behind by using the system. No secrets, and no digests of secrets. */
@Component
@Transactional(readOnly = true)
class OwnTraces {

    private final JdbcClient jdbc;

    OwnTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record SignInTraces(
            @Nullable Instant passwordSetAt,
            @Nullable Instant secondFactorSince,
            long recoveryCodesLeft,
            @Nullable Instant invitedUntil) {}

    record ProviderAccount(String issuer, String subject, Instant linkedAt) {}

    record KnownBrowser(Instant lastUsedAt) {}

    record StartedImport(UUID id, String state, Instant startedAt) {}

    record RejectedRow(UUID importId, String file, long line, String reason) {}

    List<SignInTraces> signIn(SignedIn me) {
        return jdbc.sql("""
                select
                    (select changed_at from credential where agency_id = :agency and person_id = :person) as password,
                    (select confirmed_at from second_factor
                        where agency_id = :agency and person_id = :person) as factor,
                    (select count(*) from recovery_code where agency_id = :agency and person_id = :person) as codes,
                    (select expires_at from invitation where agency_id = :agency and person_id = :person) as invited
                """)
                .param("agency", me.agency().value())
                .param("person", me.person().value())
                .query((row, n) -> new SignInTraces(
                        instant(row, "password"),
                        instant(row, "factor"),
                        row.getLong("codes"),
                        instant(row, "invited")))
                .list();
    }

    List<ProviderAccount> providerAccounts(SignedIn me) {
        return jdbc.sql("""
                select issuer, subject, linked_at from provider_account
                where agency_id = :agency and person_id = :person order by issuer
                """)
                .param("agency", me.agency().value())
                .param("person", me.person().value())
                .query((row, n) -> new ProviderAccount(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<KnownBrowser> devices(SignedIn me) {
        return jdbc.sql("""
                select last_used_at from known_device where agency_id = :agency and person_id = :person order by 1
                """)
                .param("agency", me.agency().value())
                .param("person", me.person().value())
                .query((row, n) -> new KnownBrowser(
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<StartedImport> imports(SignedIn me) {
        return jdbc.sql("""
                select import_id, state, started_at from import
                where agency_id = :agency and started_by = :person order by started_at, import_id
                """)
                .param("agency", me.agency().value())
                .param("person", me.person().value())
                .query((row, n) -> new StartedImport(
                        row.getObject("import_id", UUID.class),
                        row.getString("state"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Where the reference stands as a word of its own. The rows may say something of others: only where they are. */
    List<RejectedRow> rejectedRowsNaming(SignedIn me, String reference) {
        return jdbc.sql("""
                select import_id, file, line, reason from import_rejection
                where agency_id = :agency and :reference = any(regexp_split_to_array(row_text, '[[:space:],;|"]+'))
                order by import_id, file, line
                """)
                .param("agency", me.agency().value())
                .param("reference", reference)
                .query((row, n) -> new RejectedRow(
                        row.getObject("import_id", UUID.class),
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
