package org.opensupervision.projections.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.KindOfData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which people are told something; in the transaction of what they are told of, if there is one. */
@Component
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<Mailing> mailing;

    Notices(JdbcClient jdbc, Clock clock, ObjectProvider<Mailing> mailing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailing = mailing;
    }

    public void tell(AgencyId agency, PersonId person, Notice notice) {
        tell(agency, List.of(person), notice);
    }

    /** What somebody has not seen yet is told anew, and not once more; a mail is sent for it once, if they want one. */
    public void tell(AgencyId agency, Collection<PersonId> people, Notice notice) {
        Instant now = clock.instant();
        jdbc.sql("""
                with told as (
                    insert into notice as present (notice_id, agency_id, person_id, kind, record_id, told_at)
                    select gen_random_uuid(), :agency, person, :kind, cast(:about as uuid), :now
                    from (select distinct unnest(:people) as person order by 1) as told
                    on conflict (person_id, kind, record_id) where seen_at is null do update
                    set told_at = excluded.told_at, times = present.times + 1
                    where present.told_at <= :before
                    returning notice_id, person_id)
                insert into mail (notice_id, agency_id, person_id, wanted_at, due_at)
                select notice_id, :agency, person_id, :now, :now from told
                where :mailed and coalesce(
                    (select by_mail from mail_choice c where c.person_id = told.person_id and c.kind = :kind), :usually)
                on conflict (notice_id) do nothing
                """)
                .param("mailed", notice.kind().mayGoByMail() && isMailing())
                .param("usually", notice.kind().usuallyGoesByMail())
                .param("agency", agency.value())
                .param("kind", notice.kind().name())
                .param("about", notice.about())
                .param("now", utc(now))
                .param("before", utc(now.minus(notice.kind().atMostEvery())))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private boolean isMailing() {
        Mailing here = mailing.getIfAvailable();
        return here != null && here.isOn();
    }

    /** How many of these were theirs. */
    public int seen(AgencyId agency, PersonId person, Collection<UUID> notices) {
        return jdbc.sql("""
                update notice set seen_at = coalesce(seen_at, :now)
                where agency_id = :agency and person_id = :person and notice_id = any(:notices)
                """)
                .param("now", utc(clock.instant()))
                .param("agency", agency.value())
                .param("person", person.value())
                .param("notices", notices.toArray(UUID[]::new))
                .update();
    }

    /** Of all agencies, what is older than each of them keeps notices for. */
    public int deleteOld() {
        return jdbc.sql("""
                with gone as (
                    delete from notice n
                    where n.told_at < :now - make_interval(months => coalesce(
                        (select months from retention_period p where p.agency_id = n.agency_id and p.kind = :kind),
                        :usual))
                    returning notice_id),
                mails as (delete from mail using gone where mail.notice_id = gone.notice_id)
                select count(*) from gone
                """)
                .param("now", utc(clock.instant()))
                .param("kind", KindOfData.NOTICES.name())
                .param("usual", KindOfData.NOTICES.usualMonths())
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
