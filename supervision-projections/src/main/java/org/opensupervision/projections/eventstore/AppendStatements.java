package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Writes appends with one statement, in the transaction that it is called in or as one by itself. */
final class AppendStatements {

    private final NamedParameterJdbcTemplate jdbc;

    AppendStatements(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Append> appends) {
        var all = new AppendColumns(
                appends.stream().flatMap(append -> append.events().stream()).toList(),
                appends.stream().flatMap(append -> append.alongside().stream()).toList());
        if (!all.isEmpty()) {
            jdbc.getJdbcTemplate().update(all::insertInto);
        }
    }

    /** In the transaction that it is called in, with hardly any wait for what others hold. */
    void writeUnlessHeldUp(Append append) {
        jdbc.getJdbcTemplate().execute("set local lock_timeout = '100ms'");
        write(List.of(append));
    }

    /** Unless a newer one is there already. */
    void writeSnapshot(NewEvent snapshot) {
        jdbc.update(
                """
                insert into snapshot_event_entry as present (event_identifier, aggregate_identifier, sequence_number,
                    type, time_stamp, payload_type, payload_revision, payload, meta_data, agency_id)
                values (:id, :aggregate, :version, :type, cast(:at as timestamptz), :payloadType, :revision, :payload,
                    :metaData, (select agency_id from domain_event_entry
                        where aggregate_identifier = :aggregate and sequence_number = 0))
                on conflict (aggregate_identifier) do update
                set event_identifier = excluded.event_identifier, sequence_number = excluded.sequence_number,
                    type = excluded.type, time_stamp = excluded.time_stamp, payload_type = excluded.payload_type,
                    payload_revision = excluded.payload_revision, payload = excluded.payload,
                    meta_data = excluded.meta_data
                where present.sequence_number < excluded.sequence_number
                """,
                new MapSqlParameterSource("id", snapshot.id())
                        .addValue("aggregate", snapshot.aggregate())
                        .addValue("version", snapshot.version())
                        .addValue("type", snapshot.aggregateType())
                        .addValue("at", snapshot.at())
                        .addValue("payloadType", snapshot.payloadType())
                        .addValue("revision", snapshot.payloadRevision())
                        .addValue("payload", snapshot.payload())
                        .addValue("metaData", snapshot.metaData()));
    }

    /** Why this append was refused, in Axon's own words. To be asked after the refusal. */
    RuntimeException conflict(Append refused, DataIntegrityViolationException refusal) {
        return refused.events().stream()
                .filter(this::exists)
                .findFirst()
                .map(event -> conflict(event, refusal))
                .orElse(
                        refusal instanceof DuplicateKeyException
                                ? new ConcurrencyException("something of the same key has just been written", refusal)
                                : refusal);
    }

    private RuntimeException conflict(NewEvent event, DataIntegrityViolationException refusal) {
        return event.version() == 0
                ? new AggregateStreamCreationException("%s exists already".formatted(event.aggregate()), refusal)
                : new ConcurrencyException(
                        "%s has a version %d already".formatted(event.aggregate(), event.version()), refusal);
    }

    private boolean exists(NewEvent event) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (
                    select from domain_event_entry
                    where aggregate_identifier = :aggregate and sequence_number = :version
                )
                """, Map.of("aggregate", event.aggregate(), "version", event.version()), Boolean.class));
    }
}
