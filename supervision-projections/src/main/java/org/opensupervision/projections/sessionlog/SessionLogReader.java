package org.opensupervision.projections.sessionlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.sessionlog.SessionLogQuery.AwaitedWord;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatAwaitsTheirWord;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhomSessionConcerns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class SessionLogReader {

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
    private final SessionWords words;
    private final SaidOfSession said;

    SessionLogReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.words = new SessionWords(sealed);
        this.said = new SaidOfSession(jdbc, sealed);
    }

    public Paged<SessionRow> ask(WhichSessions question) {
        var wanted = new WantedSessions(question);
        List<SessionRow> sessions = opened(wanted.of(jdbc.sql(SELECT + wanted.where() + PAGE))
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> StoredSession.of(row, words))
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
                .query((row, n) -> StoredSession.of(row, words))
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
                        Set.copyOf(SessionWords.supervisees(row)),
                        new PersonId(row.getObject("supervisor_id", UUID.class)),
                        row.getObject("held_on", LocalDate.class)))
                .optional();
    }

    private SessionView view(StoredSession stored) {
        SessionId session = stored.row().id();
        return new SessionView(
                stored.opened(words),
                stored.signatureCarriedOver(),
                stored.cancellation(),
                said.answers(session),
                said.ratings(session),
                said.amendments(session));
    }

    private List<SessionRow> opened(List<StoredSession> sessions) {
        sealed.prepare(sessions.stream()
                .flatMap(session -> session.supervisees().stream())
                .collect(Collectors.toSet()));
        return sessions.stream().map(session -> session.opened(words)).toList();
    }
}
