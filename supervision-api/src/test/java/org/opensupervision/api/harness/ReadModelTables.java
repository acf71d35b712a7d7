package org.opensupervision.api.harness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables of the read models. */
public final class ReadModelTables {

    /** Every other table is a read model, also one that nobody has thought of yet. */
    private static final Set<String> NO_READ_MODELS = Set.of(
            "domain_event_entry",
            "snapshot_event_entry",
            "read_position",
            "parked_event",
            "rebuild",
            "node",
            "last_written",
            "contact_claim",
            "credential",
            "api_token",
            "spring_session",
            "spring_session_attributes",
            "sign_in_attempt",
            "used_proof",
            "known_device",
            "invitation",
            "provider_account",
            "second_factor",
            "second_factor_policy",
            "recovery_code",
            "notice",
            "flag_announcement",
            "access_entry",
            "idempotency",
            "import",
            "import_file",
            "import_rejection",
            "scheduled_tasks",
            "erasure_stage",
            "retention_period",
            "retention_reminder",
            "draft",
            "instrument_text",
            "reaction_position",
            "mail",
            "mail_choice",
            "flyway_schema_history");

    private ReadModelTables() {}

    /** Table by table, every row. */
    public static Map<String, List<String>> rows(JdbcClient jdbc) {
        Map<String, List<String>> rows = new TreeMap<>();
        names(jdbc)
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select t::text from " + table + " t order by 1")
                                .query(String.class)
                                .list()));
        return rows;
    }

    /**
     * Table by table, the number of its rows and what they say. Not of agencies in which somebody's key was replaced: a
     * rebuild seals what was sealed before with the key of today.
     */
    public static Map<String, String> checksums(JdbcClient jdbc) {
        Map<String, String> checksums = new TreeMap<>();
        names(jdbc)
                .forEach(table -> checksums.put(
                        table,
                        jdbc.sql("""
                        select count(*) || ' rows, ' || md5(coalesce(string_agg(row, '' order by row), ''))
                        from (select md5(t::text) as row from %s t
                            where agency_id not in (select agency_id from keys.person_key where version > 1)) as rows
                        """.formatted(table)).query(String.class).single()));
        return checksums;
    }

    private static List<String> names(JdbcClient jdbc) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !NO_READ_MODELS.contains(table))
                .toList();
    }
}
