package org.opensupervision.projections.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opensupervision.domain.shared.CapacityId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.capacity.CapacityProjection.CapacitySignal;
import org.opensupervision.projections.capacity.CapacityQuery.SignalView;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class CapacityReader {

    private static final String SELECT =
            "select c.*, %s from capacity_signal c\n".formatted(PersonColumns.select("supervisee", "c.supervisee_id"))
                    + PersonColumns.join("supervisee", "c.supervisee_id", "c.agency_id");

    private static final String WANTED = """
            where c.agency_id = :agency
            and (cast(:supervisee as uuid) is null or c.supervisee_id = cast(:supervisee as uuid))
            and (cast(:on as date) is null
                or c.ended_on is null and cast(:on as date) between c.signalled_on and c.until)
            """;

    private static final String CONCERNED =
            String.join(" or ", Reach.about("c.supervisee_id"), Reach.supervised("c.supervisee_id", "c.signalled_on"));

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    CapacityReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Transactional(readOnly = true)
    public Paged<SignalView> ask(WhoIsAtCapacity question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<SignalView> items = about(jdbc.sql(SELECT + wanted + """
                                order by c.signalled_on desc, c.capacity_id, c.version desc
                                limit :limit offset :offset
                                """), question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> signal(row))
                .list();
        return Paged.of(question.page(), opened(items), () -> about(
                        jdbc.sql("select count(*) from capacity_signal c " + wanted), question)
                .query(Long.class)
                .single());
    }

    private static StatementSpec about(StatementSpec statement, WhoIsAtCapacity question) {
        PersonId supervisee = question.supervisee();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("supervisee", supervisee == null ? null : supervisee.value())
                .param("on", question.on());
    }

    /** As it is stored, the words still sealed. */
    private static SignalView signal(ResultSet row) throws SQLException {
        return new SignalView(
                new CapacityId(row.getObject("capacity_id", UUID.class)),
                PersonColumns.read(row, "supervisee"),
                row.getObject("signalled_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("words"),
                row.getObject("ended_on", LocalDate.class));
    }

    private List<SignalView> opened(List<SignalView> signals) {
        sealed.prepare(signals.stream().map(signal -> signal.supervisee().id()).collect(Collectors.toSet()));
        return signals.stream().map(this::opened).toList();
    }

    private SignalView opened(SignalView signal) {
        return signal.saying(sealed.text(
                CapacitySignal.class,
                "words",
                signal.words(),
                List.of(signal.supervisee().id())));
    }
}
