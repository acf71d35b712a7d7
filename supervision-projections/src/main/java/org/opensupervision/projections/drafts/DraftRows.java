package org.opensupervision.projections.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code draft}, their content sealed. */
@Component
@Transactional
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was typed last may come after what it became: then there is no draft of it any more. */
    boolean write(AgencyId agency, PersonId person, String row, String once) {
        return jdbc.sql("""
                insert into draft
                select * from json_populate_record(null::draft, cast(:row as json))
                where not exists (
                    select from idempotency where agency_id = :agency and person_id = :person and key = :once)
                on conflict (person_id, form) do update
                set whose = excluded.whose, content = excluded.content, saved_at = excluded.saved_at
                """)
                        .param("row", row)
                        .param("agency", agency.value())
                        .param("person", person.value())
                        .param("once", once)
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    List<DraftRow> of(AgencyId agency, PersonId person) {
        return jdbc.sql("select * from draft where agency_id = :agency and person_id = :person order by form")
                .param("agency", agency.value())
                .param("person", person.value())
                .query((row, n) -> read(row))
                .list();
    }

    void delete(AgencyId agency, PersonId person, String form) {
        jdbc.sql("delete from draft where agency_id = :agency and person_id = :person and form = :form")
                .param("agency", agency.value())
                .param("person", person.value())
                .param("form", form)
                .update();
    }

    void deleteWhatNames(AgencyId agency, PersonId person) {
        jdbc.sql("delete from draft where agency_id = :agency and :person = any(whose)")
                .param("agency", agency.value())
                .param("person", person.value())
                .update();
    }

    void deleteFromBefore(Instant moment) {
        jdbc.sql("delete from draft where saved_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DraftRow read(ResultSet row) throws SQLException {
        return new DraftRow(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("form"),
                Arrays.stream((UUID[]) row.getArray("whose").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getString("content"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
