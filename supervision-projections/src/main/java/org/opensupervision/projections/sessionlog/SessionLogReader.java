package org.opensupervision.projections.sessionlog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.readmodels.RowWithin;
import org.opensupervision.projections.sessionlog.SessionLogProjection.Session;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAmendment;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionAnswer;
import org.opensupervision.projections.sessionlog.SessionLogProjection.SessionRating;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Amendment;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Answer;
import org.opensupervision.projections.sessionlog.SessionLogQuery.AwaitedWord;
import org.opensupervision.projections.sessionlog.SessionLogQuery.Cancellation;
import org.opensupervision.projections.sessionlog.SessionLogQuery.RatingView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatAwaitsTheirWord;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhomSessionConcerns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
public class SessionLogReader {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    private static final String SELECT = """
            select s.*, %s,
                array(select array[person_id::text, person_ref, person_name, person_team] from (
                    select place, %s from unnest(s.supervisees) with ordinality as attending (id, place)
                    %s) as attending order by place) as attending
            from session s
            %s""".formatted(
                    PersonColumns.select("supervisor", "s.supervisor_id"),
                    PersonColumns.select("person", "attending.id"),
                    PersonColumns.join("person", "attending.id", "s.agency_id"),
                    PersonColumns.join("supervisor", "s.supervisor_id", "s.agency_id"));

    private static final String PAGE = "order by s.held_on desc, s.session_id limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    SessionLogReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    public Paged<SessionRow> ask(WhichSessions question) {
        var wanted = new WantedSessions(question);
        List<SessionRow> sessions = opened(wanted.of(jdbc.sql(SELECT + wanted.where() + PAGE))
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> stored(row))
                .list());
        return Paged.of(
                question.page(), sessions, () -> wanted.of(jdbc.sql("select count(*) from session s " + wanted.where()))
                        .query(Long.class)
                        .single());
    }

    public Optional<SessionView> ask(WhatHappenedIn question) {
        return jdbc.sql(SELECT + "where s.agency_id = :agency and s.session_id = :session")
                .param("agency", question.agency().value())
                .param("session", question.session().value())
                .query((row, n) -> stored(row))
                .optional()
                .map(this::view);
    }

    public List<AwaitedWord> ask(WhatAwaitsTheirWord question) {
        return jdbc.sql("""
                select s.session_id, s.held_on, %s, said.answered, said.rated
                from session s
                cross join lateral (select
                    exists (select from session_answer a
                        where a.session_id = s.session_id and a.supervisee_id = :supervisee) as answered,
                    exists (select from session_rating r
                        where r.session_id = s.session_id and r.supervisee_id = :supervisee) as rated) as said
                %s
                where s.agency_id = :agency and s.outcome = 'HELD' and s.cancelled_on is null
                and s.session_id = any(array(
                    select session_id from session_supervisee
                    where agency_id = :agency and supervisee_id = :supervisee and held_on >= :since))
                and not (said.answered and said.rated)
                order by s.held_on desc, s.session_id limit :atMost
                """.formatted(
                                PersonColumns.select("supervisor", "s.supervisor_id"),
                                PersonColumns.join("supervisor", "s.supervisor_id", "s.agency_id")))
                .param("agency", question.agency().value())
                .param("supervisee", question.supervisee().value())
                .param("since", question.since())
                .param("atMost", question.atMost())
                .query((row, n) -> new AwaitedWord(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        PersonColumns.read(row, "supervisor"),
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("answered"),
                        row.getBoolean("rated")))
                .list();
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

    private SessionView view(Stored stored) {
        SessionId session = stored.row().id();
        return new SessionView(
                opened(stored),
                stored.signatureCarriedOver(),
                stored.cancellation(),
                answers(session),
                ratings(session),
                amendments(session));
    }

    /** A session as its row holds it, the words still sealed. */
    private record Stored(
            SessionRow row,
            List<PersonId> supervisees,
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
                        attending(row),
                        SessionOutcome.valueOf(row.getString("outcome")),
                        JSON.readValue(row.getString("content"), SessionContent.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("carried_over"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getLong("version")),
                supervisees,
                row.getString("words"),
                row.getBoolean("signature_carried_over"),
                cancelledOn == null
                        ? null
                        : new Cancellation(cancelledOn, text(row, Session.class, "cancel_reason", supervisees)));
    }

    private static List<PersonRef> attending(ResultSet row) throws SQLException {
        return RowWithin.all(row, "attending").stream()
                .map(it -> new PersonRef(new PersonId(it.id(0)), it.text(1), it.text(2), it.optionalText(3)))
                .toList();
    }

    private List<SessionRow> opened(List<Stored> sessions) {
        sealed.prepare(sessions.stream()
                .flatMap(session -> session.supervisees().stream())
                .collect(Collectors.toSet()));
        return sessions.stream().map(this::opened).toList();
    }

    private SessionRow opened(Stored stored) {
        SessionRow row = stored.row();
        return new SessionRow(
                row.id(),
                row.reference(),
                row.supervisor(),
                row.supervisees(),
                row.status(),
                opened(row.content(), Session.class, "words", stored.words(), stored.supervisees()),
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
                        row.getObject("overall", Integer.class),
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
