package org.opensupervision.projections.itemtexts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the content files of an agency: one for each instrument and language. */
@Component
@Transactional
public class ItemTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code content} as it was checked, as JSON. */
    public record Loaded(String instrument, String language, String content, PersonId loadedBy, Instant loadedAt) {}

    /** In place of one that was loaded before. */
    public void keep(AgencyId agency, PersonId by, String instrument, String language, String content) {
        jdbc.sql("""
                insert into instrument_text (agency_id, instrument, language, content, loaded_by, loaded_at)
                values (:agency, :instrument, :language, :content, :by, :at)
                on conflict (agency_id, instrument, language) do update
                set content = excluded.content, loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                """)
                .param("agency", agency.value())
                .param("instrument", instrument)
                .param("language", language)
                .param("content", content)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Loaded> of(AgencyId agency) {
        return jdbc.sql("select * from instrument_text where agency_id = :agency order by instrument, language")
                .param("agency", agency.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** False if there was none. */
    public boolean remove(AgencyId agency, String instrument, String language) {
        return jdbc.sql("""
                        delete from instrument_text
                        where agency_id = :agency and instrument = :instrument and language = :language
                        """)
                        .param("agency", agency.value())
                        .param("instrument", instrument)
                        .param("language", language)
                        .update()
                > 0;
    }

    private static Loaded read(ResultSet row) throws SQLException {
        return new Loaded(
                row.getString("instrument"),
                row.getString("language"),
                row.getString("content"),
                new PersonId(row.getObject("loaded_by", UUID.class)),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant());
    }
}
