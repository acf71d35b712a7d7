package org.opensupervision.projections.fence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table with an agency, and a row for each of two agencies in it. */
record SomethingInEveryTable(JdbcClient owner) {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("text", "gen_random_uuid()::text"),
            Map.entry("character varying", "gen_random_uuid()::text"),
            Map.entry("date", "date '2026-01-01'"),
            Map.entry("timestamp with time zone", "now()"),
            Map.entry("timestamp without time zone", "now()::timestamp"),
            Map.entry("boolean", "true"),
            Map.entry("integer", "1"),
            Map.entry("bigint", "1"),
            Map.entry("smallint", "1"),
            Map.entry("jsonb", "'{}'::jsonb"),
            Map.entry("bytea", "uuid_send(gen_random_uuid())"),
            Map.entry("ARRAY", "'{}'"));

    List<String> tables() {
        return owner.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and exists (
                    select from pg_attribute where attrelid = pg_class.oid and attname = 'agency_id'
                )
                order by relname
                """).query(String.class).list();
    }

    void of(UUID agency) {
        tables().forEach(table -> owner.sql(insertInto(table, agency)).update());
    }

    String insertInto(String table, UUID agency) {
        Map<String, String> columns = owner
                .sql("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_nullable = 'NO'
                    and is_identity = 'NO' and column_default is null and column_name <> 'agency_id'
                """)
                .param(table)
                .query((row, n) -> Map.entry(row.getString(1), VALUES.get(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return "insert into %s (agency_id%s) values ('%s'%s)"
                .formatted(
                        table,
                        columns.keySet().stream().map(name -> ", " + name).collect(Collectors.joining()),
                        agency,
                        columns.values().stream().map(value -> ", " + value).collect(Collectors.joining()));
    }
}
