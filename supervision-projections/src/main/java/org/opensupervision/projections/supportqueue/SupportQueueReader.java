package org.opensupervision.projections.supportqueue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.Urgency;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.supportqueue.SupportQueueProjection.SupportRequest;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestState;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestView;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.Unanswered;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatIsToBePassedOn;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatWasAsked;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhomRequestConcerns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class SupportQueueReader {

    private static final String STATE = """
            case when r.withdrawn_on is not null then 'WITHDRAWN'
                when r.resolved_on is not null then 'RESOLVED'
                when r.acknowledged_on is not null then 'ACKNOWLEDGED'
                else 'WAITING' end
            """;

    private static final String SELECT = "select r.*, %s as state, %s from support_request r\n"
                    .formatted(STATE, PersonColumns.select("supervisee", "r.supervisee_id"))
            + PersonColumns.join("supervisee", "r.supervisee_id", "r.agency_id");

    private static final String WANTED = """
            where r.agency_id = :agency
            and (cast(:supervisee as uuid) is null or r.supervisee_id = cast(:supervisee as uuid))
            and (cast(:state as text) is null or :state = %s)
            """.formatted(STATE);

    private static final String CONCERNED = String.join(
            " or ",
            Reach.about("r.supervisee_id"),
            Reach.named("r.handed_to"),
            Reach.supervised("r.supervisee_id", "r.requested_on"));

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    SupportQueueReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Transactional(readOnly = true)
    public Paged<RequestView> ask(WhoAsksForSupport question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<RequestView> items = about(jdbc.sql(SELECT + wanted + """
                                order by (r.resolved_on is not null or r.withdrawn_on is not null),
                                    array_position(array['TODAY', 'SOON', 'ROUTINE'], r.urgency), r.requested_on,
                                    r.request_id
                                limit :limit offset :offset
                                """), question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> request(row))
                .list();
        return Paged.of(question.page(), opened(items), () -> about(
                        jdbc.sql("select count(*) from support_request r " + wanted), question)
                .query(Long.class)
                .single());
    }

    public Optional<RequestView> ask(WhatWasAsked question) {
        return jdbc.sql(SELECT + "where r.agency_id = :agency and r.request_id = :request")
                .param("agency", question.agency().value())
                .param("request", question.request().value())
                .query((row, n) -> request(row))
                .optional()
                .map(this::opened);
    }

    public Optional<Concern> ask(WhomRequestConcerns question) {
        return jdbc.sql("""
                select supervisee_id, handed_to, requested_on from support_request
                where agency_id = :agency and request_id = :request
                """)
                .param("agency", question.agency().value())
                .param("request", question.request().value())
                .query((row, n) -> new Concern(
                        Set.of(new PersonId(row.getObject("supervisee_id", UUID.class))),
                        id(row, "handed_to", PersonId::new),
                        row.getObject("requested_on", LocalDate.class)))
                .optional();
    }

    public List<Unanswered> ask(WhatIsToBePassedOn question) {
        return jdbc.sql("""
                select r.request_id, r.agency_id
                from support_request r
                join agency a on a.agency_id = r.agency_id
                where r.answered_by <= cast(:now as timestamptz) at time zone a.time_zone
                and r.acknowledged_on is null and r.resolved_on is null and r.withdrawn_on is null
                and r.passed_on is null and r.handed_to is distinct from r.backup_id
                and exists (
                    select from person_role held
                    where held.person_id = r.backup_id and held.agency_id = r.agency_id and held.role = 'SUPERVISOR'
                    and held.from_day <= cast(cast(:now as timestamptz) at time zone a.time_zone as date)
                    and (held.last_day is null
                        or held.last_day > cast(cast(:now as timestamptz) at time zone a.time_zone as date)))
                order by r.answered_by, r.request_id
                """)
                .param("now", question.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Unanswered(
                        new SupportRequestId(row.getObject("request_id", UUID.class)),
                        new AgencyId(row.getObject("agency_id", UUID.class))))
                .list();
    }

    private static StatementSpec about(StatementSpec statement, WhoAsksForSupport question) {
        PersonId supervisee = question.supervisee();
        RequestState state = question.state();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("supervisee", supervisee == null ? null : supervisee.value())
                .param("state", state == null ? null : state.name());
    }

    /** As it is stored, the words still sealed. */
    private static RequestView request(ResultSet row) throws SQLException {
        return new RequestView(
                new SupportRequestId(row.getObject("request_id", UUID.class)),
                row.getString("reference"),
                PersonColumns.read(row, "supervisee"),
                SupervisionFunction.valueOf(row.getString("function")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("words"),
                RequestState.valueOf(row.getString("state")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class),
                id(row, "acknowledged_by", PersonId::new),
                row.getObject("offered_time", LocalDateTime.class),
                row.getString("answer"),
                id(row, "handed_to", PersonId::new),
                id(row, "backup_id", PersonId::new),
                row.getObject("answered_by", LocalDateTime.class),
                row.getObject("passed_on", LocalDate.class),
                row.getObject("resolved_on", LocalDate.class),
                id(row, "session_id", SessionId::new),
                row.getObject("helped", Boolean.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getLong("version"));
    }

    private List<RequestView> opened(List<RequestView> requests) {
        sealed.prepare(
                requests.stream().map(request -> request.supervisee().id()).collect(Collectors.toSet()));
        return requests.stream().map(this::opened).toList();
    }

    private RequestView opened(RequestView request) {
        return request.saying(text(request, "words", request.words()), text(request, "answer", request.answer()));
    }

    private @Nullable String text(RequestView request, String column, @Nullable String stored) {
        return sealed.text(
                SupportRequest.class,
                column,
                stored,
                List.of(request.supervisee().id()));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
