package org.opensupervision.projections.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that wait, and what became of them. Each is claimed, and that is committed, before it is sent: of several
 * nodes one sends it, and what a node was at when it died is not sent again, for nobody knows how far it came.
 */
@Component
@Transactional
public class Mails {

    /** Longer than any conversation with a server takes. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Clock clock;

    Mails(JdbcClient jdbc, BusinessCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** To whom, in which language. */
    public record Addressee(String email, Locale locale) {}

    /** Of one agency. */
    public record MailsNow(long waiting, long failed, long uncertain) {}

    /** The one that has waited longest of those that are due. */
    public Optional<ClaimedMail> claim() {
        return jdbc.sql("""
                update mail set state = 'CLAIMED', claimed_at = :now, attempts = attempts + 1
                where notice_id = (
                    select notice_id from mail where state = 'WAITING' and due_at <= :now
                    order by due_at, notice_id limit 1 for update skip locked)
                returning notice_id, agency_id, person_id, attempts, wanted_at
                """)
                .param("now", utc(clock.instant()))
                .query((row, n) -> claimed(row))
                .optional();
    }

    /** Nothing if it is needed no longer: seen or answered in the meantime, or nobody is there to read it. */
    @Transactional(readOnly = true)
    public Optional<Addressee> addressee(ClaimedMail mail) {
        return jdbc.sql("""
                select c.value, a.locale
                from mail m
                join notice n on n.notice_id = m.notice_id and n.seen_at is null
                join agency a on a.agency_id = m.agency_id
                join contact_claim c on c.agency_id = m.agency_id and c.person_id = m.person_id and c.kind = 'email'
                where m.notice_id = :notice
                and not exists (select from erasure e where e.person_id = m.person_id)
                and exists (
                    select from employment e
                    where e.agency_id = m.agency_id and e.person_id = m.person_id
                    and (e.last_day is null or e.last_day >= :today))
                and not exists (
                    select from support_request r
                    where r.request_id = n.record_id and r.agency_id = m.agency_id
                    and (r.acknowledged_on is not null or r.resolved_on is not null or r.withdrawn_on is not null
                        or exists (select from erasure gone where gone.person_id = r.supervisee_id)))
                limit 1
                """)
                .param("notice", mail.notice())
                .param("today", calendar.today(mail.agency()))
                .query((row, n) ->
                        new Addressee(row.getString("value"), Locale.forLanguageTag(row.getString("locale"))))
                .optional();
    }

    /** @param reply what the server answered, if it did */
    public void end(ClaimedMail mail, MailState state, @Nullable Integer reply) {
        settle(mail, state, clock.instant(), reply);
    }

    public void putOff(ClaimedMail mail, Duration until, @Nullable Integer reply) {
        settle(mail, MailState.WAITING, clock.instant().plus(until), reply);
    }

    private void settle(ClaimedMail mail, MailState state, Instant due, @Nullable Integer reply) {
        jdbc.sql("""
                update mail set state = :state, due_at = :due, reply = :reply
                where notice_id = :notice and attempts = :attempts and state in ('CLAIMED', 'UNCERTAIN')
                """)
                .param("state", state.name())
                .param("due", utc(due))
                .param("reply", reply)
                .param("notice", mail.notice())
                .param("attempts", mail.attempts())
                .update();
    }

    /** Whoever claimed these is gone. */
    public int giveUpOnLost() {
        return jdbc.sql("update mail set state = 'UNCERTAIN' where state = 'CLAIMED' and claimed_at < :before")
                .param("before", utc(clock.instant().minus(LOST_AFTER)))
                .update();
    }

    @Transactional(readOnly = true)
    public MailsNow of(AgencyId agency) {
        return jdbc.sql("""
                select count(*) filter (where state in ('WAITING', 'CLAIMED')) as waiting,
                    count(*) filter (where state = 'FAILED') as failed,
                    count(*) filter (where state = 'UNCERTAIN') as uncertain
                from mail where agency_id = :agency
                """)
                .param("agency", agency.value())
                .query((row, n) ->
                        new MailsNow(row.getLong("waiting"), row.getLong("failed"), row.getLong("uncertain")))
                .single();
    }

    private static ClaimedMail claimed(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getObject("notice_id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("attempts"),
                row.getObject("wanted_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
