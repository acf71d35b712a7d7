package org.opensupervision.projections.processes;

import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who of the two that work on a recovery plan is to be told, as it stands now; a supervisor only while they are one. */
@Component
class WhoRecoversTogether {

    private static final String SUPERVISES = """
            exists (select from agreement bond
                where bond.agency_id = :agency and bond.supervisor_id = %1$s.supervisor_id
                and bond.supervisee_id = %1$s.supervisee_id
                and :today between bond.from_day and coalesce(bond.to_day, 'infinity'))
            """;

    /** The one of the two who has not done it. */
    private static final String OTHER =
            """
            select party.person
            from caseload_adjustment c
            cross join lateral unnest(array[c.supervisee_id, c.supervisor_id]) as party (person)
            where c.agency_id = :agency and c.plan_id = :plan and c.number = :number and c.state = :state
            and party.person <> :by
            and (party.person = c.supervisee_id or %s)
            and %s
            """.formatted(SUPERVISES.formatted("c"), WhoIsToBeTold.PRESENT.formatted("party.person"));

    /** What one does not see any more, one is not asked to look at. */
    private static final String AND_SEES_IT = """
            and (party.person = c.supervisee_id or exists (
                select from shared_plan s where s.plan_id = c.plan_id and s.supervisor_id = party.person))
            """;

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    WhoRecoversTogether(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<PersonId> sharesWith(AgencyId agency, RecoveryPlanId plan, PersonId supervisor) {
        return people(about(
                        """
                select s.supervisor_id as person
                from shared_plan s
                where s.agency_id = :agency and s.plan_id = :plan and s.supervisor_id = :supervisor
                and %s
                and %s
                """.formatted(SUPERVISES.formatted("s"), WhoIsToBeTold.PRESENT.formatted("s.supervisor_id")),
                        agency,
                        plan)
                .param("supervisor", supervisor.value()));
    }

    /** Whose answer a proposal waits for. */
    List<PersonId> answers(AgencyId agency, RecoveryPlanId plan, int number, PersonId by) {
        return other(OTHER + AND_SEES_IT, "WAITING", agency, plan, number, by);
    }

    List<PersonId> proposed(AgencyId agency, RecoveryPlanId plan, int number, PersonId by) {
        return other(OTHER + AND_SEES_IT, "AGREED", agency, plan, number, by);
    }

    /** Also who sees no more of the plan: they are to know that it does not hold any longer. */
    List<PersonId> hadAgreed(AgencyId agency, RecoveryPlanId plan, int number, PersonId by) {
        return other(OTHER, "ENDED", agency, plan, number, by);
    }

    private List<PersonId> other(
            String question, String state, AgencyId agency, RecoveryPlanId plan, int number, PersonId by) {
        return people(about(question, agency, plan)
                .param("number", number)
                .param("state", state)
                .param("by", by.value()));
    }

    private StatementSpec about(String question, AgencyId agency, RecoveryPlanId plan) {
        return jdbc.sql(question)
                .param("agency", agency.value())
                .param("today", calendar.today(agency))
                .param("plan", plan.value());
    }

    private static List<PersonId> people(StatementSpec question) {
        return question.query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }
}
