package org.opensupervision.projections.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.ConcernQuery.Grounds;
import org.opensupervision.projections.concern.ConcernQuery.WhatConcernsThem;
import org.opensupervision.projections.readmodels.RowWithin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ConcernReader {

    private final JdbcClient jdbc;

    ConcernReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Grounds ask(WhatConcernsThem question) {
        return jdbc.sql("""
                select
                    array(select role from person_role
                        where agency_id = :agency and person_id = :person
                        and from_day <= :today and (last_day is null or last_day > :today)) as roles,
                    array(select array[supervisee_id::text, from_day::text, to_day::text] from agreement
                        where agency_id = :agency and supervisor_id = :person) as supervised
                """)
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .param("today", question.today())
                .query((row, n) -> new Grounds(roles(row), supervised(row)))
                .single();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Supervised> supervised(ResultSet row) throws SQLException {
        return RowWithin.all(row, "supervised").stream()
                .map(bond -> new Supervised(new PersonId(bond.id(0)), new Period(bond.day(1), bond.optionalDay(2))))
                .toList();
    }
}
