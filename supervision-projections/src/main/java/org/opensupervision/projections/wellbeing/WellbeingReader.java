package org.opensupervision.projections.wellbeing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.wellbeing.WellbeingProjection.*;
import org.opensupervision.projections.wellbeing.WellbeingQuery.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class WellbeingReader {

    private static final String OWN = """
            select a.*, array(
                select s.audience || '=' || s.extent from shared_result s
                where s.agency_id = a.agency_id and s.assessment_id = a.assessment_id) as shared
            from assessment a
            where a.agency_id = :agency
            """;

    private static final String OWNED = Reach.about("a.person_id");

    private static final String SHARED =
            "select s.*, %s from shared_result s\n".formatted(PersonColumns.select("person", "s.person_id"))
                    + PersonColumns.join("person", "s.person_id", "s.agency_id");

    private static final String WANTED = """
            where s.agency_id = :agency and s.audience = 'SUPERVISORS'
            and (cast(:person as uuid) is null or s.person_id = cast(:person as uuid))
            """;

    private static final String CONCERNED =
            String.join(" or ", Reach.about("s.person_id"), Reach.supervised("s.person_id", "s.completed_on"));

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    WellbeingReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Transactional(readOnly = true)
    public Paged<OwnAssessment> ask(WhatIsAssessed question) {
        String owned = question.reach().among(OWNED);
        List<OwnRow> rows = question.reach()
                .limit(jdbc.sql(OWN + owned + """
                        order by coalesce(a.completed_on, a.started_on) desc, a.assessment_id
                        limit :limit offset :offset
                        """))
                .param("agency", question.agency().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> own(row))
                .list();
        sealed.prepare(rows.stream().map(OwnRow::person).collect(Collectors.toSet()));
        List<OwnAssessment> items = rows.stream().map(this::opened).toList();
        return Paged.of(question.page(), items, () -> question.reach()
                .limit(jdbc.sql("select count(*) from assessment a where a.agency_id = :agency\n" + owned))
                .param("agency", question.agency().value())
                .query(Long.class)
                .single());
    }

    public Optional<OwnAssessment> ask(HowAnAssessmentStands question) {
        return jdbc.sql(OWN + "and a.assessment_id = :assessment")
                .param("agency", question.agency().value())
                .param("assessment", question.assessment().value())
                .query((row, n) -> own(row))
                .optional()
                .map(this::opened);
    }

    public Optional<Concern> ask(WhomAssessmentConcerns question) {
        return jdbc.sql("""
                select person_id, started_on from assessment
                where agency_id = :agency and assessment_id = :assessment
                """)
                .param("agency", question.agency().value())
                .param("assessment", question.assessment().value())
                .query((row, n) -> Concern.with(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("started_on", LocalDate.class)))
                .optional();
    }

    @Transactional(readOnly = true)
    public Paged<SharedResult> ask(WhatIsSharedWithSupervisors question) {
        String wanted = WANTED + question.reach().among(CONCERNED);
        List<SharedFound> rows = about(jdbc.sql(SHARED + wanted + """
                                order by s.completed_on desc, s.assessment_id
                                limit :limit offset :offset
                                """), question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> shared(row))
                .list();
        return Paged.of(question.page(), opened(rows), () -> about(
                        jdbc.sql("select count(*) from shared_result s " + wanted), question)
                .query(Long.class)
                .single());
    }

    @Transactional(readOnly = true)
    public List<SharedForEvidence> ask(WhatIsSharedForEvidence question) {
        List<SharedFound> rows = jdbc.sql(SHARED + """
                        where s.agency_id = :agency and s.audience = 'EVIDENCE' and s.extent = 'SCORES'
                        and s.completed_on <= :asOf
                        order by s.completed_on, s.assessment_id
                        """)
                .param("agency", question.agency().value())
                .param("asOf", question.asOf())
                .query((row, n) -> shared(row))
                .list();
        return opened(rows).stream()
                .map(each ->
                        new SharedForEvidence(each.person().id(), each.instrument(), each.completedOn(), each.scores()))
                .toList();
    }

    private static StatementSpec about(StatementSpec statement, WhatIsSharedWithSupervisors question) {
        PersonId person = question.person();
        return question.reach()
                .limit(statement)
                .param("agency", question.agency().value())
                .param("person", person == null ? null : person.value());
    }

    /** As it is stored, still sealed. */
    private record OwnRow(
            AssessmentId id,
            PersonId person,
            String instrument,
            AssessmentState state,
            LocalDate startedOn,
            @Nullable LocalDate completedOn,
            String answers,
            String scores,
            Map<Audience, Extent> shared) {}

    private record SharedFound(
            AssessmentId id,
            PersonRef person,
            String instrument,
            Extent extent,
            LocalDate completedOn,
            LocalDate sharedOn,
            String result) {}

    private static OwnRow own(ResultSet row) throws SQLException {
        return new OwnRow(
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("instrument"),
                AssessmentState.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                row.getString("answers"),
                row.getString("scores"),
                shares((String[]) row.getArray("shared").getArray()));
    }

    private static Map<Audience, Extent> shares(String[] pairs) {
        Map<Audience, Extent> shares = new EnumMap<>(Audience.class);
        Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> shares.put(Audience.valueOf(pair[0]), Extent.valueOf(pair[1])));
        return shares;
    }

    private static SharedFound shared(ResultSet row) throws SQLException {
        return new SharedFound(
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                PersonColumns.read(row, "person"),
                row.getString("instrument"),
                Extent.valueOf(row.getString("extent")),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("shared_on", LocalDate.class),
                row.getString("result"));
    }

    private OwnAssessment opened(OwnRow row) {
        Set<PersonId> whose = Set.of(row.person());
        return new OwnAssessment(
                row.id(),
                row.person(),
                instrument(AssessmentRow.class, row.instrument(), whose),
                row.state(),
                row.startedOn(),
                row.completedOn(),
                sealed.read(AssessmentRow.class, "answers", row.answers(), whose, Answers.class)
                        .map(Answers::items)
                        .orElse(Map.of()),
                sealed.read(AssessmentRow.class, "scores", row.scores(), whose, Scores.class)
                        .map(Scores::scales)
                        .orElse(List.of()),
                row.shared());
    }

    private List<SharedResult> opened(List<SharedFound> rows) {
        sealed.prepare(rows.stream().map(row -> row.person().id()).collect(Collectors.toSet()));
        return rows.stream().map(this::opened).toList();
    }

    private SharedResult opened(SharedFound row) {
        Set<PersonId> whose = Set.of(row.person().id());
        return new SharedResult(
                row.id(),
                row.person(),
                instrument(SharedRow.class, row.instrument(), whose),
                row.extent(),
                row.completedOn(),
                row.sharedOn(),
                sealed.read(SharedRow.class, "result", row.result(), whose, SharedScores.class)
                        .map(SharedScores::scales)
                        .orElse(List.of()));
    }

    /** Says that it is erased where its key has gone before its row. */
    private String instrument(Class<?> row, String stored, Set<PersonId> whose) {
        String opened = sealed.text(row, "instrument", stored, whose);
        return opened == null ? SealedColumns.ERASED : opened;
    }
}
