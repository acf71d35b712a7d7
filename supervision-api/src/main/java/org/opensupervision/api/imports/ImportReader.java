package org.opensupervision.api.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.imports.ImportView.FileView;
import org.opensupervision.api.imports.ImportView.ImportSummary;
import org.opensupervision.api.imports.ImportView.Progress;
import org.opensupervision.api.imports.ImportView.RejectionView;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.readmodels.ParkedReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads how imports go. */
@Component
@Transactional(readOnly = true)
class ImportReader {

    static final int REJECTIONS_SHOWN = 1_000;
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ParkedReader parked;
    private final TransactionTemplate transaction;

    ImportReader(JdbcClient jdbc, ParkedReader parked, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.parked = parked;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    Paged<ImportSummary> all(AgencyId agency, PageRequest page) {
        long total = jdbc.sql("select count(*) from import where agency_id = :agency")
                .param("agency", agency.value())
                .query(Long.class)
                .single();
        List<ImportSummary> imports = jdbc.sql("""
                select * from import where agency_id = :agency
                order by started_at desc, import_id limit :limit offset :offset
                """)
                .param("agency", agency.value())
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, n) -> summary(row))
                .list();
        return new Paged<>(Page.of(page, total), imports);
    }

    Optional<ImportView> one(ImportId id) {
        return jdbc.sql("select * from import where import_id = :import and agency_id = :agency")
                .param("import", id.value())
                .param("agency", id.agency().value())
                .query((row, n) -> new ImportView(
                        id.value(),
                        state(row),
                        row.getString("failure"),
                        progress(row),
                        files(id),
                        parked.records(id.agency())))
                .optional();
    }

    /** The first line of a file that the import was sent. */
    Optional<String> header(ImportId id, LogFile file) {
        return jdbc.sql("""
                select header from import_file
                where import_id = :import and agency_id = :agency and file = :file
                """)
                .param("import", id.value())
                .param("agency", id.agency().value())
                .param("file", file.label())
                .query(String.class)
                .optional();
    }

    /** A few at a time, each time in a transaction of its own: none waits for whoever reads them. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void eachRejection(ImportId id, LogFile file, Consumer<Rejection> consumer) {
        for (long line = 0; ; ) {
            long behind = line;
            List<Rejection> next = transaction.execute(status -> rejectionsBehind(behind, id, file));
            if (next.isEmpty()) {
                return;
            }
            next.forEach(consumer);
            line = next.getLast().line();
        }
    }

    private List<Rejection> rejectionsBehind(long line, ImportId id, LogFile file) {
        return jdbc.sql("""
                select * from import_rejection
                where import_id = :import and agency_id = :agency and file = :file and line > :line
                order by line limit :most
                """)
                .param("import", id.value())
                .param("agency", id.agency().value())
                .param("file", file.label())
                .param("line", line)
                .param("most", FETCHED_AT_ONCE)
                .query((row, n) -> rejection(row))
                .list();
    }

    private Map<String, FileView> files(ImportId id) {
        Map<String, FileView> files = new LinkedHashMap<>();
        for (LogFile file : LogFile.values()) {
            jdbc.sql("select * from import_file where import_id = :import and file = :file")
                    .param("import", id.value())
                    .param("file", file.label())
                    .query((row, n) -> file(row, rejections(id, file)))
                    .optional()
                    .ifPresent(view -> files.put(file.label(), view));
        }
        return files;
    }

    private List<RejectionView> rejections(ImportId id, LogFile file) {
        return jdbc.sql("""
                select * from import_rejection where import_id = :import and file = :file
                order by line limit :most
                """)
                .param("import", id.value())
                .param("file", file.label())
                .param("most", REJECTIONS_SHOWN)
                .query((row, n) -> new RejectionView(
                        row.getLong("line"),
                        row.getString("ref"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("reason")))
                .list();
    }

    private static FileView file(ResultSet row, List<RejectionView> rejected) throws SQLException {
        return new FileView(
                row.getLong("rows"),
                row.getLong("accepted"),
                row.getLong("repeated"),
                rejected,
                row.getLong("rejected"),
                List.of((String[]) row.getArray("unknown_columns").getArray()));
    }

    private static ImportSummary summary(ResultSet row) throws SQLException {
        return new ImportSummary(
                row.getObject("import_id", UUID.class),
                state(row),
                row.getString("failure"),
                progress(row),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        return new Rejection(
                row.getLong("line"),
                row.getString("ref"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("reason"),
                row.getString("row_text"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(row.getLong("done"), row.getLong("total"));
    }

    private static ImportState state(ResultSet row) throws SQLException {
        return ImportState.valueOf(row.getString("state"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
