package org.opensupervision.projections.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;
import org.opensupervision.projections.accesslog.AccessLogQuery.EntryView;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhereTheChainEnds;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhoSawWhatOf;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
public class AccessLogReader {

    private final JdbcClient jdbc;

    AccessLogReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Paged<EntryView> ask(WhoSawWhatOf question) {
        long total = jdbc.sql("""
                select count(*) from access_entry where agency_id = :agency and subject_id = :subject
                """)
                .param("agency", question.agency().value())
                .param("subject", question.subject().value())
                .query(Long.class)
                .single();
        List<EntryView> items = jdbc.sql(
                        "select e.*, %s from access_entry e\n".formatted(PersonColumns.select("reader", "e.reader_id"))
                                + PersonColumns.join("reader", "e.reader_id", "e.agency_id") + """
                        where e.agency_id = :agency and e.subject_id = :subject
                        order by e.number desc limit :limit offset :offset
                        """)
                .param("agency", question.agency().value())
                .param("subject", question.subject().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> entry(row))
                .list();
        return new Paged<>(Page.of(question.page(), total), items);
    }

    public Optional<ChainEnd> ask(WhereTheChainEnds question) {
        return jdbc.sql("""
                select number, hash from access_entry where agency_id = :agency order by number desc limit 1
                """)
                .param("agency", question.agency().value())
                .query((row, n) -> new ChainEnd(
                        question.agency(),
                        row.getLong("number"),
                        Hash.read(row.getBytes("hash")).digits()))
                .optional();
    }

    private static EntryView entry(ResultSet row) throws SQLException {
        return new EntryView(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                PersonColumns.read(row, "reader"),
                KindOfData.valueOf(row.getString("kind")),
                row.getBoolean("refused"),
                row.getObject("record_id", UUID.class),
                row.getString("network"),
                row.getString("reason"),
                Hash.read(row.getBytes("hash")).digits());
    }
}
