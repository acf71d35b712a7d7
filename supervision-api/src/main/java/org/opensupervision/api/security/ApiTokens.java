package org.opensupervision.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What programs sign in with, in the name of a person. */
@Component
@Transactional
public class ApiTokens {

    public static final Duration LONGEST = Duration.ofDays(366);

    /** SHA-256, in Base64 for addresses. */
    public static final String THUMBPRINT = "[A-Za-z0-9_-]{43}";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Notices notices, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Token(
            UUID id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean bound) {}

    public record Issued(UUID id, Secret secret) {}

    /** @param key the thumbprint (RFC 7638) of the only key whose owner may use it, or anybody who bears it */
    public Issued issue(
            SignedIn owner, String name, Collection<Scope> scopes, Instant expiresAt, @Nullable String key) {
        Secret secret = Secret.random("os_");
        UUID id = keep(owner, name, scopes, expiresAt, secret, key);
        notices.tell(owner.agency(), owner.person(), Notice.of(KindOfNotice.TOKEN_MADE, id));
        return new Issued(id, secret);
    }

    /** One that somebody else made up, as the environment does. */
    public UUID keep(SignedIn owner, String name, Collection<Scope> scopes, Instant expiresAt, Secret secret) {
        return keep(owner, name, scopes, expiresAt, secret, null);
    }

    private UUID keep(
            SignedIn owner,
            String name,
            Collection<Scope> scopes,
            Instant expiresAt,
            Secret secret,
            @Nullable String key) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into api_token (
                    token_id, agency_id, person_id, name, digest, scopes, created_at, expires_at, key_thumbprint)
                values (:id, :agency, :person, :name, :digest, :scopes, :now, :expires, :key)
                on conflict (digest) do nothing
                """)
                .param("id", id)
                .param("agency", owner.agency().value())
                .param("person", owner.person().value())
                .param("name", name)
                .param("digest", secret.digest())
                .param("scopes", scopes.stream().map(Scope::name).toArray(String[]::new))
                .param("now", utc(clock.instant()))
                .param("expires", utc(expiresAt))
                .param("key", key, Types.VARCHAR)
                .update();
        return id;
    }

    public List<Token> of(SignedIn owner) {
        return jdbc.sql("""
                select * from api_token where person_id = :person and agency_id = :agency and expires_at > :now
                order by created_at, token_id
                """)
                .param("person", owner.person().value())
                .param("agency", owner.agency().value())
                .param("now", utc(clock.instant()))
                .query((row, n) -> token(row))
                .list();
    }

    /** Whether there was such a token of theirs. */
    public boolean revoke(SignedIn owner, UUID id) {
        int revoked = jdbc.sql("""
                delete from api_token where token_id = :id and person_id = :person and agency_id = :agency
                """)
                .param("id", id)
                .param("person", owner.person().value())
                .param("agency", owner.agency().value())
                .update();
        if (revoked > 0) {
            notices.tell(owner.agency(), owner.person(), Notice.of(KindOfNotice.TOKEN_REVOKED, id));
        }
        return revoked > 0;
    }

    private record Ending(SignedIn owner, UUID token) {}

    /** Once for each token of any agency: two weeks before it runs out, or when half of a shorter life is over. */
    public void tellOfEnds() {
        jdbc.sql("""
                update api_token set end_told_at = :now
                where end_told_at is null and expires_at > :now
                    and expires_at - least(interval '14 days', (expires_at - created_at) / 2) <= :now
                returning agency_id, person_id, token_id
                """)
                .param("now", utc(clock.instant()))
                .query((row, n) -> ending(row))
                .list()
                .forEach(ending -> notices.tell(
                        ending.owner().agency(),
                        ending.owner().person(),
                        Notice.of(KindOfNotice.TOKEN_RUNS_OUT, ending.token())));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                new SignedIn(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))),
                row.getObject("token_id", UUID.class));
    }

    private static Token token(ResultSet row) throws SQLException {
        OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Token(
                row.getObject("token_id", UUID.class),
                row.getString("name"),
                Scope.in(row, "scopes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant(),
                row.getString("key_thumbprint") != null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
