package org.opensupervision.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose token it is that a request bears, with all that has to be known of them at once. Asked anew for each request. */
@Component
class TokenOwners {

    /** When a token was used is known to the minute, so that not every request writes. */
    private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final TokenUses uses;
    private final Clock clock;

    TokenOwners(@ForAllAgencies JdbcClient jdbc, BusinessCalendar calendar, TokenUses uses, Clock clock) {
        this.uses = uses;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    record Owner(SignedIn person, Set<Scope> scopes, LastWritten.Known lastWritten) {}

    /** @param employedUntil empty for somebody whom no projection knows yet */
    private record Held(
            UUID token,
            Owner owner,
            @Nullable String key,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable LocalDate employedUntil) {}

    /**
     * Nothing for one that is unknown, expired or revoked, or whose owner has left.
     *
     * @param isShown whether its caller has the key that it is bound to, if it is
     */
    Optional<Owner> of(Secret secret, Predicate<@Nullable String> isShown) {
        Instant now = clock.instant();
        return find(secret)
                .filter(held -> held.expiresAt().isAfter(now))
                .filter(this::isEmployed)
                .filter(held -> isShown.test(held.key()))
                .map(held -> noted(held, now));
    }

    private Optional<Held> find(Secret secret) {
        return jdbc.sql("""
                select t.token_id, t.agency_id, t.person_id, t.scopes, t.key_thumbprint, t.expires_at, t.last_used_at,
                    (select max(coalesce(e.last_day, 'infinity')) from employment e
                        where e.agency_id = t.agency_id and e.person_id = t.person_id) as employed_until,
                    coalesce((select w.position from last_written w where w.person_id = t.person_id), 0) as written
                from api_token t where t.digest = :digest
                """)
                .param("digest", secret.digest())
                .query((row, n) -> held(row))
                .optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Held(
                row.getObject("token_id", UUID.class),
                new Owner(
                        new SignedIn(new AgencyId(row.getObject("agency_id", UUID.class)), person),
                        Scope.in(row, "scopes"),
                        new LastWritten.Known(person, row.getLong("written"))),
                row.getString("key_thumbprint"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant(),
                row.getObject("employed_until", LocalDate.class));
    }

    private boolean isEmployed(Held held) {
        LocalDate until = held.employedUntil();
        return until == null
                || !until.isBefore(calendar.today(held.owner().person().agency()));
    }

    private Owner noted(Held held, Instant now) {
        uses.note("token " + held.token(), held.owner().person());
        Instant last = held.lastUsedAt();
        if (last == null || last.plus(USE_IS_NOTED).isBefore(now)) {
            jdbc.sql("update api_token set last_used_at = :now where token_id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", held.token())
                    .update();
        }
        return held.owner();
    }
}
