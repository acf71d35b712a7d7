package org.opensupervision.api.imports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how imports go. Not a read model: no event says these things. */
@Component
@Transactional
class ImportLog {

    /** An import says every second that it lives; after this silence it is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final ImportQuota quota;

    ImportLog(JdbcClient jdbc, ImportQuota quota) {
        this.jdbc = jdbc;
        this.quota = quota;
    }

    /** False if this import has begun before. */
    boolean begun(ImportId id, PersonId by, Map<LogFile, Header> files) {
        int inserted = jdbc.sql("""
                insert into import (import_id, agency_id, started_by, state) values (:import, :agency, :by, 'RUNNING')
                on conflict (import_id) do nothing
                """)
                .param("import", id.value())
                .param("agency", id.agency().value())
                .param("by", by.value())
                .update();
        if (inserted == 1) {
            quota.requireNotTooMany(id.agency(), by);
            files.forEach((file, header) -> received(id, file, header));
        }
        return inserted == 1;
    }

    void counted(ImportId id, LogFile file, long rows) {
        jdbc.sql("update import_file set rows = :rows where import_id = :import and file = :file")
                .param("rows", rows)
                .param("import", id.value())
                .param("file", file.label())
                .update();
    }

    void counted(ImportId id, LogFile file, long accepted, long repeated, long rejected) {
        jdbc.sql("""
                update import_file set accepted = :accepted, repeated = :repeated, rejected = :rejected
                where import_id = :import and file = :file
                """)
                .param("accepted", accepted)
                .param("repeated", repeated)
                .param("rejected", rejected)
                .param("import", id.value())
                .param("file", file.label())
                .update();
    }

    void rejected(ImportId id, LogFile file, List<Rejection> rejections) {
        jdbc.sql("""
                insert into import_rejection
                    (import_id, agency_id, file, line, ref, column_name, value, reason, row_text)
                select :import, :agency, :file, r.*
                from unnest(:lines, :refs, :columns, :values, :reasons, :rows) as r
                """)
                .param("import", id.value())
                .param("agency", id.agency().value())
                .param("file", file.label())
                .param("lines", rejections.stream().map(Rejection::line).toArray(Long[]::new))
                .param("refs", each(rejections, Rejection::ref))
                .param("columns", each(rejections, Rejection::column))
                .param("values", each(rejections, Rejection::value))
                .param("reasons", each(rejections, Rejection::reason))
                .param("rows", each(rejections, Rejection::row))
                .update();
    }

    /** False if somebody has taken the import for dead. */
    boolean alive(ImportId id, long done, long total) {
        return jdbc.sql("""
                        update import set heartbeat_at = now(), done = :done, total = :total
                        where import_id = :import and state = 'RUNNING'
                        """)
                        .param("done", done)
                        .param("total", total)
                        .param("import", id.value())
                        .update()
                == 1;
    }

    void done(ImportId id) {
        jdbc.sql("""
                update import set state = 'DONE', done = total, finished_at = now()
                where import_id = :import and state = 'RUNNING'
                """).param("import", id.value()).update();
    }

    void failed(ImportId id, String failure) {
        jdbc.sql("""
                update import set state = 'FAILED', failure = :failure, finished_at = now()
                where import_id = :import and state = 'RUNNING'
                """).param("failure", failure).param("import", id.value()).update();
    }

    /** True if there was one. */
    boolean failSilent() {
        return jdbc.sql("""
                update import set state = 'FAILED', failure = :failure, finished_at = heartbeat_at
                where state = 'RUNNING' and heartbeat_at < now() - make_interval(secs => :silence)
                """)
                        .param("failure", Failures.INTERRUPTED)
                        .param("silence", SILENCE.toSeconds())
                        .update()
                > 0;
    }

    boolean hasEnded(UUID id) {
        return jdbc.sql("select exists (select from import where import_id = :import and state <> 'RUNNING')")
                .param("import", id)
                .query(Boolean.class)
                .single();
    }

    private void received(ImportId id, LogFile file, Header header) {
        jdbc.sql("""
                insert into import_file (import_id, agency_id, file, unknown_columns, header)
                values (:import, :agency, :file, :unknown, :header)
                """)
                .param("import", id.value())
                .param("agency", id.agency().value())
                .param("file", file.label())
                .param("unknown", header.unknown(file.rows().columns()).toArray(String[]::new))
                .param("header", Rejection.printable(header.text()))
                .update();
    }

    private static String[] each(List<Rejection> rejections, Function<Rejection, String> part) {
        return rejections.stream().map(part).toArray(String[]::new);
    }
}
