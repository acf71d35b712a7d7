package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency of more people than are read at a time, whom nobody has met; that of the 500th cannot be flagged. */
@OverHttp
class InterruptedEvaluationTest {

    private static final int PEOPLE = 1_200;
    private static final int READ_AT_A_TIME = 1_000;

    @Autowired
    Agencies agencies;

    @Autowired
    @Qualifier("owner") JdbcClient jdbc;

    Agency agency;

    @BeforeEach
    void nobody_is_met() {
        agency = agencies.register();
        agencies.settle();
        addSupervisees();
        refuseTheFlagOf(superviseeNumber(500));
    }

    @AfterEach
    void remove() {
        letEverythingBeWritten();
        for (String table : new String[] {"agreement_term", "agreement", "employment", "person_role", "person"}) {
            jdbc.sql("delete from %s where agency_id = :agency and %s".formatted(table, added(table)))
                    .param("agency", agency.id().value())
                    .update();
        }
    }

    @Test
    void what_a_failure_has_left_out_is_made_up_for_by_the_next_evaluation() {
        evaluate().is(500);
        agencies.settle();
        assertThat(flagged()).isEqualTo(READ_AT_A_TIME - 1);
        assertThat(evaluations()).isZero();

        letEverythingBeWritten();
        Answer mended = evaluate().is(200);
        agencies.settle();
        assertThat(mended.at("/evaluated").asInt()).isEqualTo(PEOPLE);
        assertThat(mended.at("/raised").asInt()).isEqualTo(PEOPLE - READ_AT_A_TIME + 1);
        assertThat(flagged()).isEqualTo(PEOPLE);
        assertThat(evaluations()).isEqualTo(1);
    }

    private Answer evaluate() {
        return agency.administrator().post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"));
    }

    /** Events of so many people would take their time. */
    private void addSupervisees() {
        jdbc.sql("""
                with added as (
                    insert into person (person_id, agency_id, reference, name, version)
                    select gen_random_uuid(), :agency, 'added-' || lpad(n::text, 4, '0'), 'Somebody', 0
                    from generate_series(1, :people) as n
                    returning person_id),
                role as (
                    insert into person_role (person_id, agency_id, role, from_day)
                    select person_id, :agency, 'SUPERVISEE', date '2025-01-01' from added),
                employment as (
                    insert into employment (person_id, agency_id, from_day)
                    select person_id, :agency, date '2025-01-01' from added),
                agreement as (
                    insert into agreement
                        (agreement_id, agency_id, supervisor_id, supervisee_id, from_day, version)
                    select gen_random_uuid(), :agency, gen_random_uuid(), person_id, date '2025-01-01', 0 from added
                    returning agreement_id)
                insert into agreement_term (agreement_id, agency_id, from_day, cadence_days, agreed_minutes)
                select agreement_id, :agency, date '2025-01-01', 30, 180 from agreement
                """)
                .param("agency", agency.id().value())
                .param("people", PEOPLE)
                .update();
    }

    private static String added(String table) {
        return switch (table) {
            case "agreement", "agreement_term" -> "true";
            default -> "person_id in (select person_id from person where reference like 'added-%')";
        };
    }

    private PersonId superviseeNumber(int n) {
        return jdbc.sql("select person_id from person where agency_id = :agency and reference = :reference")
                .param("agency", agency.id().value())
                .param("reference", "added-%04d".formatted(n))
                .query((row, i) -> PersonId.of(row.getString("person_id")))
                .single();
    }

    private void refuseTheFlagOf(PersonId person) {
        jdbc.sql("""
                alter table domain_event_entry add constraint refused
                check (aggregate_identifier <> '%s') not valid
                """.formatted(RiskRecordId.of(person))).update();
    }

    private void letEverythingBeWritten() {
        jdbc.sql("alter table domain_event_entry drop constraint if exists refused")
                .update();
    }

    private int flagged() {
        return count("risk_flag where open and");
    }

    private int evaluations() {
        return count("risk_evaluation where");
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from %s agency_id = :agency".formatted(rows))
                .param("agency", agency.id().value())
                .query(Integer.class)
                .single();
    }
}
