package org.opensupervision.projections.eventstore;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
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
