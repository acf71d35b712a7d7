package org.opensupervision.projections.burnoutrisk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreToFollow;
import org.opensupervision.projections.burnoutrisk.RiskQuery.ToFollow;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells reviewers, who are the supervisors of today and the directors, of flags that persist: so many a week, those
 * that have persisted longest first. What is told, and to whom, is written down in the same transaction.
 */
@Component
public class FlagAnnouncements {

    /** Flags to be followed, each with everybody who is to follow it. */
    private static final String FOR_REVIEWERS = """
            with to_follow as (
                select flag_id, agency_id, supervisee_id, persisted_version as version, persisted_at
                from risk_flag
                where agency_id = :agency and open and persisted_at is not null and set_aside is null
                and progress <> 'ACTED_ON'
                and others_from <= :now and (others_until is null or others_until > :now)
            ),
            holds as (
                select person_id, role from person_role
                where agency_id = :agency and from_day <= :today and (last_day is null or last_day > :today)
            ),
            reviewing as (
                select f.*, a.supervisor_id as person_id
                from to_follow f join agreement a on a.agency_id = :agency and a.supervisee_id = f.supervisee_id
                    and a.from_day <= :today and coalesce(a.to_day, 'infinity') >= :today
                join holds on holds.person_id = a.supervisor_id and role = 'SUPERVISOR'
                union
                select f.*, holds.person_id from to_follow f cross join holds
                where role = 'DIRECTOR' and holds.person_id <> f.supervisee_id
            )
            """;

    private static final String IS_ANNOUNCED = """
            exists (select from flag_announcement told where told.flag_id = r.flag_id and told.version = r.version
                and told.person_id = r.person_id)
            """;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    FlagAnnouncements(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    private record Announced(UUID flag, PersonId reviewer) {}

    /** How many were announced now; another node waits until this one has. */
    @Transactional
    public int announce(AgencyId agency, LocalDate today, int perReviewerAndWeek) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 0))")
                .param("turn", "flag announcements of " + agency)
                .query((row, n) -> n)
                .list();
        List<Announced> announced = jdbc.sql(FOR_REVIEWERS + """
                , in_turn as (
                    select r.*, row_number() over (partition by person_id order by persisted_at, flag_id)
                        + (select count(*) from flag_announcement told
                            where told.agency_id = :agency and told.person_id = r.person_id and told.week = :week)
                        as place
                    from reviewing r where not %s
                )
                insert into flag_announcement (flag_id, version, person_id, agency_id, week, announced_at)
                select flag_id, version, person_id, agency_id, :week, :now from in_turn where place <= :most
                returning flag_id, person_id
                """.formatted(IS_ANNOUNCED))
                .param("agency", agency.value())
                .param("today", today)
                .param("now", now())
                .param("week", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .param("most", perReviewerAndWeek)
                .query((row, n) -> new Announced(
                        row.getObject("flag_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class))))
                .list();
        announced.forEach(
                each -> notices.tell(agency, each.reviewer(), Notice.of(KindOfNotice.FLAG_TO_FOLLOW, each.flag())));
        return announced.size();
    }

    @Transactional(readOnly = true)
    public ToFollow ask(HowManyAreToFollow question) {
        return jdbc.sql(FOR_REVIEWERS + """
                select count(*) filter (where %1$s) as announced, count(*) filter (where not %1$s) as queued
                from reviewing r where person_id = :reviewer
                """.formatted(IS_ANNOUNCED))
                .param("agency", question.agency().value())
                .param("today", question.today())
                .param("now", now())
                .param("reviewer", question.reviewer().value())
                .query((row, n) -> new ToFollow(row.getInt("announced"), row.getInt("queued")))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
