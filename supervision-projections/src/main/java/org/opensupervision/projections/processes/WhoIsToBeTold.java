package org.opensupervision.projections.processes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Whom something waits for, as it stands now; nobody who has left, and nobody of whom nothing may be known any more. */
@Component
class WhoIsToBeTold {

    /** Somebody who is there today. */
    static final String PRESENT = """
            exists (select from employment here
                where here.agency_id = :agency and here.person_id = %1$s
                and (here.last_day is null or here.last_day >= :today))
            and not exists (select from erasure gone where gone.agency_id = :agency and gone.person_id = %1$s)
            """;

    private static final String WAITING = """
            from support_request r
            where r.agency_id = :agency and r.request_id = :id
            and r.acknowledged_on is null and r.resolved_on is null and r.withdrawn_on is null
            and %s
            """.formatted(PRESENT.formatted("r.supervisee_id"));

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    WhoIsToBeTold(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Those who supervise whoever asks, today. */
    List<PersonId> supervises(AgencyId agency, SupportRequestId request) {
        return people(about("""
                select distinct a.supervisor_id as person
                from agreement a
                where a.agency_id = :agency
                and a.supervisee_id = (select r.supervisee_id %s)
                and a.from_day <= :today and coalesce(a.to_day, 'infinity') >= :today
                and %s
                """.formatted(WAITING, PRESENT.formatted("a.supervisor_id")), agency, request.value()));
    }

    /** Those who supervise them, today. */
    List<PersonId> supervises(AgencyId agency, PersonId supervisee) {
        return people(about(
                """
                select distinct a.supervisor_id as person
                from agreement a
                where a.agency_id = :agency and a.supervisee_id = :id
                and a.from_day <= :today and coalesce(a.to_day, 'infinity') >= :today
                and %s and %s
                """.formatted(PRESENT.formatted("a.supervisor_id"), PRESENT.formatted("a.supervisee_id")),
                agency,
                supervisee.value()));
    }

    List<PersonId> isThere(AgencyId agency, PersonId person) {
        return people(about("""
                select p.person_id as person
                from person p
                where p.agency_id = :agency and p.person_id = :id
                and %s
                """.formatted(PRESENT.formatted("p.person_id")), agency, person.value()));
    }

    /** Whom it was handed or passed to, if they still have it. */
    List<PersonId> has(AgencyId agency, SupportRequestId request, PersonId to) {
        return people(about(
                        "select r.handed_to as person %s and r.handed_to = :to and %s"
                                .formatted(WAITING, PRESENT.formatted("r.handed_to")),
                        agency,
                        request.value())
                .param("to", to.value()));
    }

    List<PersonId> asked(AgencyId agency, SupportRequestId request) {
        return people(about("select r.supervisee_id as person " + WAITING, agency, request.value()));
    }

    /** Who attended, and has neither confirmed what was signed nor disputed it. */
    List<PersonId> confirms(AgencyId agency, SessionId session) {
        return people(about("""
                select attended.person
                from session s
                cross join lateral unnest(s.supervisees) as attended (person)
                where s.agency_id = :agency and s.session_id = :id
                and s.outcome = 'HELD' and s.signed_on is not null and s.cancelled_on is null
                and not exists (
                    select from session_answer said
                    where said.session_id = s.session_id and said.supervisee_id = attended.person)
                and %s
                """.formatted(PRESENT.formatted("attended.person")), agency, session.value()));
    }

    List<PersonId> hasNotSeen(AgencyId agency, RiskFlagId flag, PersonId supervisee) {
        return people(about("""
                select f.supervisee_id as person
                from risk_flag f
                where f.agency_id = :agency and f.flag_id = :id and f.supervisee_id = :supervisee
                and f.latest and f.unseen
                and %s
                """.formatted(PRESENT.formatted("f.supervisee_id")), agency, flag.value())
                .param("supervisee", supervisee.value()));
    }

    /** Who has not answered yet. */
    List<PersonId> isAsked(AgencyId agency, SelfCareId agreement, PersonId partner) {
        return people(about("""
                select p.partner_id as person
                from self_care_partner p
                where p.agency_id = :agency and p.agreement_id = :id and p.partner_id = :partner
                and p.accepted_on is null
                and %s
                """.formatted(PRESENT.formatted("p.partner_id")), agency, agreement.value())
                .param("partner", partner.value()));
    }

    /** Whose agreement it is, as long as they are partners. */
    List<PersonId> hasAsPartner(AgencyId agency, SelfCareId agreement, PersonId partner) {
        return people(about("""
                select p.person_id as person
                from self_care_partner p
                where p.agency_id = :agency and p.agreement_id = :id and p.partner_id = :partner
                and p.accepted_on is not null
                and %s
                """.formatted(PRESENT.formatted("p.person_id")), agency, agreement.value())
                .param("partner", partner.value()));
    }

    /** Whose agreement it is, unless they have asked the same once more. */
    List<PersonId> hadAsked(AgencyId agency, SelfCareId agreement, PersonId partner) {
        return people(about("""
                select s.person_id as person
                from self_care s
                where s.agency_id = :agency and s.agreement_id = :id
                and not exists (
                    select from self_care_partner p
                    where p.agreement_id = s.agreement_id and p.partner_id = :partner)
                and %s
                """.formatted(PRESENT.formatted("s.person_id")), agency, agreement.value())
                .param("partner", partner.value()));
    }

    private StatementSpec about(String question, AgencyId agency, UUID id) {
        LocalDate today = calendar.today(agency);
        return jdbc.sql(question)
                .param("agency", agency.value())
                .param("today", today)
                .param("id", id);
    }

    private static List<PersonId> people(StatementSpec question) {
        return question.query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }
}
