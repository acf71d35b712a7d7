package org.opensupervision.projections.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of a person from one day to another: roles, employment, leave. */
class StaffTables {

    private final JdbcClient jdbc;

    StaffTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void granted(PersonId person, AgencyId agency, Role role, LocalDate from) {
        jdbc.sql("""
                insert into person_role (person_id, agency_id, role, from_day) values (:person, :agency, :role, :from)
                on conflict (person_id, role, from_day) do update set last_day = null
                """)
                .param("person", person.value())
                .param("agency", agency.value())
                .param("role", role.name())
                .param("from", from)
                .update();
    }

    void revoked(PersonId person, Role role, LocalDate lastDay) {
        jdbc.sql("""
                update person_role set last_day = :lastDay
                where person_id = :person and role = :role and last_day is null
                """)
                .param("lastDay", lastDay)
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    void employed(PersonId person, AgencyId agency, LocalDate from) {
        jdbc.sql("""
                insert into employment (person_id, agency_id, from_day) values (:person, :agency, :from)
                on conflict (person_id, from_day) do nothing
                """)
                .param("person", person.value())
                .param("agency", agency.value())
                .param("from", from)
                .update();
    }

    void left(PersonId person, LocalDate lastDay) {
        jdbc.sql("update employment set last_day = :lastDay where person_id = :person and last_day is null")
                .param("lastDay", lastDay)
                .param("person", person.value())
                .update();
    }

    void leave(LeaveId leave, AgencyId agency, PersonId person, Period period, @Nullable String kind) {
        jdbc.sql("""
                insert into person_leave (leave_id, agency_id, person_id, from_day, to_day, kind)
                values (:leave, :agency, :person, :from, :to, :kind)
                on conflict (leave_id) do update
                set from_day = excluded.from_day, to_day = excluded.to_day, kind = excluded.kind
                """)
                .param("leave", leave.value())
                .param("agency", agency.value())
                .param("person", person.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("kind", kind)
                .update();
    }

    void leaveEnded(LeaveId leave, LocalDate lastDay) {
        jdbc.sql("update person_leave set to_day = :lastDay where leave_id = :leave")
                .param("lastDay", lastDay)
                .param("leave", leave.value())
                .update();
    }
}
