package org.opensupervision.projections.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.signals.WarningSign;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.signals.SignalsProjection.CheckInRow;
import org.opensupervision.projections.signals.SignalsProjection.Noticed;
import org.opensupervision.projections.signals.SignalsProjection.SignRow;
import org.opensupervision.projections.signals.SignalsQuery.OwnCheckIn;
import org.opensupervision.projections.signals.SignalsQuery.OwnSign;
import org.opensupervision.projections.signals.SignalsQuery.WhatWasNoticed;
import org.opensupervision.projections.signals.SignalsQuery.WhichSigns;
import org.opensupervision.projections.signals.SignalsQuery.WhichSignsAreTheirs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can no longer be opened is not there. */
@Component
@Transactional(readOnly = true)
public class SignalsReader {

    private static final String SINCE = """
            and (cast(:since as date) is null or c.checked_in_on >= cast(:since as date))
            """;

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    SignalsReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    public Paged<OwnSign> ask(WhichSigns question) {
        String from = "from warning_sign s where s.agency_id = :agency "
                + question.reach().among(Reach.about("s.person_id"));
        List<SignFound> rows = question.reach()
                .limit(jdbc.sql("select s.* " + from + """
                        order by s.chosen_on, s.version, s.sign_id
                        limit :limit offset :offset
                        """))
                .param("agency", question.agency().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> sign(row))
                .list();
        sealed.prepare(rows.stream().map(SignFound::person).collect(Collectors.toSet()));
        return Paged.of(
                question.page(),
                rows.stream().flatMap(row -> opened(row).stream()).toList(),
                () -> question.reach()
                        .limit(jdbc.sql("select count(*) " + from))
                        .param("agency", question.agency().value())
                        .query(Long.class)
                        .single());
    }

    public Set<SignId> ask(WhichSignsAreTheirs question) {
        return jdbc.sql("select s.sign_id from warning_sign s where s.agency_id = :agency and s.person_id = :person")
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .query((row, n) -> new SignId(row.getObject("sign_id", UUID.class)))
                .set();
    }

    public Paged<OwnCheckIn> ask(WhatWasNoticed question) {
        String from = "from sign_check_in c where c.agency_id = :agency " + SINCE
                + question.reach().among(Reach.about("c.person_id"));
        List<CheckInFound> rows = question.reach()
                .limit(jdbc.sql("select c.* " + from + """
                        order by c.checked_in_on desc, c.signs_id
                        limit :limit offset :offset
                        """))
                .param("agency", question.agency().value())
                .param("since", question.since())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> checkIn(row))
                .list();
        sealed.prepare(rows.stream().map(CheckInFound::person).collect(Collectors.toSet()));
        return Paged.of(
                question.page(),
                rows.stream().flatMap(row -> opened(row).stream()).toList(),
                () -> question.reach()
                        .limit(jdbc.sql("select count(*) " + from))
                        .param("agency", question.agency().value())
                        .param("since", question.since())
                        .query(Long.class)
                        .single());
    }

    /** As it is stored, still sealed. */
    private record SignFound(
            SignId id,
            PersonId person,
            String what,
            LocalDate chosenOn,
            @Nullable LocalDate putAwayOn) {}

    private record CheckInFound(PersonId person, LocalDate on, String noticed) {}

    private static SignFound sign(ResultSet row) throws SQLException {
        return new SignFound(
                new SignId(row.getObject("sign_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("what"),
                row.getObject("chosen_on", LocalDate.class),
                row.getObject("put_away_on", LocalDate.class));
    }

    private static CheckInFound checkIn(ResultSet row) throws SQLException {
        return new CheckInFound(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("checked_in_on", LocalDate.class),
                row.getString("noticed"));
    }

    private Optional<OwnSign> opened(SignFound row) {
        return sealed.read(SignRow.class, "what", row.what(), Set.of(row.person()), WarningSign.class)
                .map(what -> new OwnSign(
                        row.id(),
                        row.person(),
                        what.kind(),
                        what.suggested(),
                        what.words(),
                        row.chosenOn(),
                        row.putAwayOn()));
    }

    private Optional<OwnCheckIn> opened(CheckInFound row) {
        return sealed.read(CheckInRow.class, "noticed", row.noticed(), Set.of(row.person()), Noticed.class)
                .map(noticed -> new OwnCheckIn(row.person(), row.on(), noticed.signs()));
    }
}
