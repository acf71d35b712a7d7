package org.opensupervision.projections.sessionlog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.sessionlog.SessionLogProjection.Session;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAmendment;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAnswer;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionRating;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Amendment;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Answer;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Cancellation;
import org.opensupervision.projections.sessionlog.SessionLogQuery.RatingView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhomSessionConcerns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
@Transactional(readOnly = true)
public class SessionLogReader {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT =
            "select s.*, %s from session s\n".formatted(PersonColumns.select("supervisor", "s.supervisor_id"))
                    + PersonColumns.join("supervisor", "s.supervisor_id", "s.agency_id");

    private static final String PAGE = "order by s.held_on desc, s.session_id limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    SessionLogReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    public Paged<SessionRow> ask(WhichSessions question) {
        var wanted = new WantedSessions(question);
        long total = wanted.of(jdbc.sql("select count(*) from session s " + wanted.where()))
                .query(Long.class)
                .single();
        List<Stored> stored = wanted.of(jdbc.sql(SELECT + wanted.where() + PAGE))
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> stored(row))
                .list();
        return new Paged<>(Page.of(question.page(), total), withPeople(question.agency(), stored));
    }

    public Optional<SessionView> ask(WhatHappenedIn question) {
        return jdbc.sql(SELECT + "where s.agency_id = :agency and s.session_id = :session")
                .param("agency", question.agency().value())
                .param("session", question.session().value())
                .query((row, n) -> stored(row))
                .optional()
                .map(stored -> view(question.agency(), stored));
    }

    public Optional<Concern> ask(WhomSessionConcerns question) {
        return jdbc.sql("""
                select supervisees, supervisor_id, held_on from session
                where agency_id = :agency and session_id = :session
                """)
                .param("agency", question.agency().value())
                .param("session", question.session().value())
                .query((row, n) -> new Concern(
                        Arrays.stream((UUID[]) row.getArray("supervisees").getArray())
                                .map(PersonId::new)
                                .collect(Collectors.toSet()),
                        new PersonId(row.getObject("supervisor_id", UUID.class)),
                        row.getObject("held_on", LocalDate.class)))
                .optional();
    }

    private SessionView view(AgencyId agency, Stored stored) {
        SessionId session = stored.row().id();
        return new SessionView(
                withPeople(agency, List.of(stored)).getFirst(),
                stored.signatureCarriedOver(),
                stored.cancellation(),
                answers(session),
                ratings(session),
                amendments(session));
    }

    /** A session as its row holds it: the supervisees still without names, the words still sealed. */
    private record Stored(
            SessionRow row,
            List<UUID> supervisees,
            @Nullable String words,
            boolean signatureCarriedOver,
            @Nullable Cancellation cancellation) {}

    private Stored stored(ResultSet row) throws SQLException {
        List<PersonId> supervisees = supervisees(row);
        LocalDate cancelledOn = row.getObject("cancelled_on", LocalDate.class);
        return new Stored(
                new SessionRow(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        row.getString("reference"),
                        PersonColumns.read(row, "supervisor"),
                        List.of(),
                        SessionOutcome.valueOf(row.getString("outcome")),
                        JSON.readValue(row.getString("content"), SessionContent.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("carried_over"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getLong("version")),
                supervisees.stream().map(PersonId::value).toList(),
                row.getString("words"),
                row.getBoolean("signature_carried_over"),
                cancelledOn == null
                        ? null
                        : new Cancellation(cancelledOn, text(row, Session.class, "cancel_reason", supervisees)));
    }

    private List<SessionRow> withPeople(AgencyId agency, List<Stored> sessions) {
        String[] ids = sessions.stream()
                .flatMap(session -> session.supervisees().stream())
                .distinct()
                .map(UUID::toString)
                .toArray(String[]::new);
        Map<UUID, PersonRef> people = jdbc
                .sql("select %s from unnest(cast(:ids as uuid[])) as wanted(id)\n"
                                .formatted(PersonColumns.select("person", "wanted.id"))
                        + PersonColumns.join("person", "wanted.id", ":agency"))
                .param("agency", agency.value())
                .param("ids", ids)
                .query((row, n) -> PersonColumns.read(row, "person"))
                .list()
                .stream()
                .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
        sealed.prepare(sessions.stream()
                .flatMap(session -> session.supervisees().stream())
                .map(PersonId::new)
                .collect(Collectors.toSet()));
        return sessions.stream().map(session -> withPeople(session, people)).toList();
    }

    private SessionRow withPeople(Stored stored, Map<UUID, PersonRef> people) {
        SessionRow row = stored.row();
        return new SessionRow(
                row.id(),
                row.reference(),
                row.supervisor(),
                stored.supervisees().stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.status(),
                opened(
                        row.content(),
                        Session.class,
                        "words",
                        stored.words(),
                        stored.supervisees().stream().map(PersonId::new).toList()),
                row.recordedAt(),
                row.carriedOver(),
                row.signedOn(),
                row.version());
    }

    private List<Answer> answers(SessionId session) {
        return jdbc.sql("select * from session_answer where session_id = :session order by supervisee_id")
                .param("session", session.value())
                .query((row, n) -> new Answer(
                        supervisee(row),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getObject("disputed_on", LocalDate.class),
                        sealed.text(SessionAnswer.class, "reason", row.getString("reason"), List.of(supervisee(row)))))
                .list();
    }

    private List<RatingView> ratings(SessionId session) {
        return jdbc.sql("select * from session_rating where session_id = :session order by supervisee_id")
                .param("session", session.value())
                .query((row, n) -> new RatingView(
                        supervisee(row),
                        new Adequacy(row.getInt("administrative"), row.getInt("educational"), row.getInt("supportive")),
                        row.getObject("rated_on", LocalDate.class),
                        sealed.text(SessionRating.class, "words", row.getString("words"), List.of(supervisee(row)))))
                .list();
    }

    private List<Amendment> amendments(SessionId session) {
        return jdbc.sql("select * from session_amendment where session_id = :session order by version")
                .param("session", session.value())
                .query((row, n) -> new Amendment(
                        new PersonId(row.getObject("amended_by", UUID.class)),
                        row.getObject("amended_on", LocalDate.class),
                        row.getObject("amended_at", OffsetDateTime.class).toInstant(),
                        text(row, SessionAmendment.class, "reason", supervisees(row)),
                        content(row, SessionAmendment.class, "before", "words_before", supervisees(row)),
                        content(row, SessionAmendment.class, "after", "words_after", supervisees(row))))
                .list();
    }

    private SessionContent content(
            ResultSet row, Class<?> type, String column, String words, List<PersonId> supervisees) throws SQLException {
        SessionContent content = JSON.readValue(row.getString(column), SessionContent.class);
        return opened(content, type, words, row.getString(words), supervisees);
    }

    private SessionContent opened(
            SessionContent content, Class<?> type, String column, @Nullable String words, List<PersonId> supervisees) {
        return sealed.read(type, column, words, supervisees, Words.class)
                .map(said -> said.in(content))
                .orElse(content);
    }

    private String text(ResultSet row, Class<?> type, String column, List<PersonId> supervisees) throws SQLException {
        String text = sealed.text(type, column, row.getString(column), supervisees);
        return text == null ? SealedColumns.ERASED : text;
    }

    private static List<PersonId> supervisees(ResultSet row) throws SQLException {
        Array supervisees = row.getArray("supervisees");
        return supervisees == null
                ? List.of()
                : Arrays.stream((UUID[]) supervisees.getArray())
                        .map(PersonId::new)
                        .toList();
    }

    private static PersonId supervisee(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("supervisee_id", UUID.class));
    }
}
