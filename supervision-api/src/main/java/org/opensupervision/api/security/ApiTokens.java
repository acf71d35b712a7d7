package org.opensupervision.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What programs sign in with, in the name of a person. */
@Component
@Transactional
public class ApiTokens {

    public static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Token(
            UUID id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    public record Issued(UUID id, Secret secret) {}

    public Issued issue(SignedIn owner, String name, Collection<Scope> scopes, Instant expiresAt) {
        Secret secret = Secret.random("os_");
        return new Issued(keep(owner, name, scopes, expiresAt, secret), secret);
    }

    /** One that somebody else made up, as the environment does. */
    public UUID keep(SignedIn owner, String name, Collection<Scope> scopes, Instant expiresAt, Secret secret) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into api_token (token_id, agency_id, person_id, name, digest, scopes, created_at, expires_at)
                values (:id, :agency, :person, :name, :digest, :scopes, :now, :expires)
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
        return jdbc.sql("""
                delete from api_token where token_id = :id and person_id = :person and agency_id = :agency
                """)
                        .param("id", id)
                        .param("person", owner.person().value())
                        .param("agency", owner.agency().value())
                        .update()
                > 0;
    }

    private static Token token(ResultSet row) throws SQLException {
        OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Token(
                row.getObject("token_id", UUID.class),
                row.getString("name"),
                Scope.in(row, "scopes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
