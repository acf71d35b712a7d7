package org.opensupervision.projections.assignments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.AgreementView;
import org.opensupervision.projections.assignments.AssignmentsQuery.TermsView;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhatIsAgreed;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhomAgreementConcerns;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.readmodels.RowWithin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class AssignmentsReader {

    private static final String SELECT = """
            select a.agreement_id, a.from_day, a.to_day, a.version, %s, %s,
                array(select array[t.from_day::text, t.cadence_days::text, t.agreed_minutes::text] from agreement_term t
                    where t.agency_id = a.agency_id and t.agreement_id = a.agreement_id order by t.from_day) as terms
            from agreement a
            """.formatted(
                            PersonColumns.select("supervisor", "a.supervisor_id"),
                            PersonColumns.select("supervisee", "a.supervisee_id"))
            + PersonColumns.join("supervisor", "a.supervisor_id", "a.agency_id")
            + PersonColumns.join("supervisee", "a.supervisee_id", "a.agency_id");

    private static final String WANTED = """
            where a.agency_id = :agency
            and (cast(:supervisor as uuid) is null or a.supervisor_id = cast(:supervisor as uuid))
            and (cast(:supervisee as uuid) is null or a.supervisee_id = cast(:supervisee as uuid))
            and (cast(:activeOn as date) is null
                or cast(:activeOn as date) between a.from_day and coalesce(a.to_day, 'infinity'))
            """;

    private static final String CONCERNED = String.join(
            " or ",
            Reach.about("a.supervisee_id"),
            Reach.named("a.supervisor_id"),
            Reach.supervised("a.supervisee_id", "a.from_day"));

    private final JdbcClient jdbc;

    AssignmentsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Paged<AgreementView> ask(WhoSupervisesWhom question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<AgreementView> items = about(jdbc.sql(SELECT + wanted + """
                                order by supervisee.reference, a.from_day, a.agreement_id limit :limit offset :offset
                                """), question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> agreement(row))
                .list();
        return Paged.of(
                question.page(), items, () -> about(jdbc.sql("select count(*) from agreement a " + wanted), question)
                        .query(Long.class)
                        .single());
    }

    public Optional<AgreementView> ask(WhatIsAgreed question) {
        return jdbc.sql(SELECT + "where a.agency_id = :agency and a.agreement_id = :agreement")
                .param("agency", question.agency().value())
                .param("agreement", question.agreement().value())
                .query((row, n) -> agreement(row))
                .optional();
    }

    public Map<PersonId, List<PersonRef>> ask(WhoSupervisesThese question) {
        Map<PersonId, List<PersonRef>> supervisors = new HashMap<>();
        jdbc.sql("select a.supervisee_id, %s from agreement a\n"
                                .formatted(PersonColumns.select("supervisor", "a.supervisor_id"))
                        + PersonColumns.join("supervisor", "a.supervisor_id", "a.agency_id")
                        + """
                where a.agency_id = :agency and a.supervisee_id = any(:supervisees)
                    and :on between a.from_day and coalesce(a.to_day, 'infinity')
                order by a.supervisee_id, a.from_day, a.agreement_id
                """)
                .param("agency", question.agency().value())
                .param(
                        "supervisees",
                        question.supervisees().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("on", question.on())
                .query(row -> {
                    supervisors
                            .computeIfAbsent(
                                    new PersonId(row.getObject("supervisee_id", UUID.class)), _ -> new ArrayList<>())
                            .add(PersonColumns.read(row, "supervisor"));
                });
        return supervisors;
    }

    public Optional<Concern> ask(WhomAgreementConcerns question) {
        return jdbc.sql("""
                select supervisor_id, supervisee_id, from_day from agreement
                where agency_id = :agency and agreement_id = :agreement
                """)
                .param("agency", question.agency().value())
                .param("agreement", question.agreement().value())
                .query((row, n) -> new Concern(
                        Set.of(new PersonId(row.getObject("supervisee_id", UUID.class))),
                        new PersonId(row.getObject("supervisor_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class)))
                .optional();
    }

    private static StatementSpec about(StatementSpec statement, WhoSupervisesWhom question) {
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("supervisor", idOf(question.supervisor()))
                .param("supervisee", idOf(question.supervisee()))
                .param("activeOn", question.activeOn());
    }

    private static AgreementView agreement(ResultSet row) throws SQLException {
        return new AgreementView(
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                PersonColumns.read(row, "supervisor"),
                PersonColumns.read(row, "supervisee"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                terms(RowWithin.all(row, "terms")),
                row.getLong("version"));
    }

    private static List<TermsView> terms(List<RowWithin> rows) {
        return rows.stream()
                .map(terms -> new TermsView(terms.day(0), terms.number(1), terms.number(2)))
                .toList();
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
