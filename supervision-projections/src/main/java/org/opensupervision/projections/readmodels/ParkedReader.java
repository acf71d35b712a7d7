package org.opensupervision.projections.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.readmodels.ParkedQuery.ParkedEvent;
import org.opensupervision.projections.readmodels.ParkedQuery.ParkedRecord;
import org.opensupervision.projections.readmodels.ParkedQuery.WhatIsParked;
import org.opensupervision.projections.readmodels.ParkedQuery.WhatWaitsBehind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ParkedReader {

    private final JdbcClient jdbc;

    ParkedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Paged<ParkedRecord> ask(WhatIsParked query) {
        List<ParkedRecord> records = jdbc.sql("""
            select distinct on (view, record_id) view, record_id, version, position, event_type, cause_type,
                cause_message, attempts, parked_at, tried_at, count(*) over (partition by view, record_id) as waiting
            from parked_event where agency_id = :agency and discarded_at is null
            order by view, record_id, version
            limit :size offset :offset
            """)
                .param("agency", query.agency().value())
                .param("size", query.page().size())
                .param("offset", query.page().offset())
                .query((row, n) -> new ParkedRecord(
                        row.getString("view"),
                        row.getObject("record_id", UUID.class),
                        event(row),
                        row.getLong("waiting")))
                .list();
        return new Paged<>(Page.of(query.page(), records(query.agency())), records);
    }

    public List<ParkedEvent> ask(WhatWaitsBehind query) {
        return jdbc.sql("""
            select version, position, event_type, cause_type, cause_message, attempts, parked_at, tried_at
            from parked_event
            where agency_id = :agency and view = :view and record_id = :record and discarded_at is null
            order by version
            """)
                .param("agency", query.agency().value())
                .param("view", query.view())
                .param("record", query.record())
                .query((row, n) -> event(row))
                .list();
    }

    /** Records, counted in each view, of which something is missing. */
    public long records(AgencyId agency) {
        return jdbc.sql("""
            select count(distinct (view, record_id)) from parked_event
            where agency_id = :agency and discarded_at is null
            """).param("agency", agency.value()).query(Long.class).single();
    }

    private static ParkedEvent event(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getLong("version"),
                row.getLong("position"),
                row.getString("event_type").replaceFirst("^.*[.$]", ""),
                row.getString("cause_type"),
                row.getString("cause_message"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("tried_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
