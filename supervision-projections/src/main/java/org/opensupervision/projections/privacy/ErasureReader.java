package org.opensupervision.projections.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.ErasureQuery.AskedView;
import org.opensupervision.projections.privacy.ErasureQuery.Erased;
import org.opensupervision.projections.privacy.ErasureQuery.ErasureView;
import org.opensupervision.projections.privacy.ErasureQuery.HowFarIsErasure;
import org.opensupervision.projections.privacy.ErasureQuery.StageView;
import org.opensupervision.projections.privacy.ErasureQuery.WhoIsBeingErased;
import org.opensupervision.projections.privacy.ErasureQuery.WhoWasErased;
import org.opensupervision.projections.privacy.ErasureQuery.WhoseErasureIsAsked;
import org.opensupervision.projections.privacy.ErasureQuery.WhoseErasureIsNotComplete;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
public class ErasureReader {

    private static final ErasureStage LAST = ErasureStage.BUFFERS_CLEARED;

    private final JdbcClient jdbc;

    ErasureReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Paged<ErasureView> ask(WhoWasErased question) {
        long total = jdbc.sql("select count(*) from erasure where agency_id = :agency")
                .param("agency", question.agency().value())
                .query(Long.class)
                .single();
        List<ErasureView> rows = jdbc.sql("""
                select e.*, p.reference from erasure e
                left join person p on p.person_id = e.person_id and p.agency_id = e.agency_id
                where e.agency_id = :agency
                order by e.erased_at desc, e.person_id limit :limit offset :offset
                """)
                .param("agency", question.agency().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> view(row))
                .list();
        return new Paged<>(Page.of(question.page(), total), rows);
    }

    public Optional<ErasureView> ask(HowFarIsErasure question) {
        return jdbc.sql("""
                select e.*, p.reference from erasure e
                left join person p on p.person_id = e.person_id and p.agency_id = e.agency_id
                where e.agency_id = :agency and e.person_id = :person
                """)
                .param("agency", question.agency().value())
                .param("person", question.erased().value())
                .query((row, n) -> view(row))
                .optional();
    }

    public List<Erased> ask(WhoseErasureIsNotComplete question) {
        return jdbc.sql("""
                with decided as (
                    select agency_id, person_id, erased_at as since from erasure
                    union all
                    select agency_id, person_id, destroyed_at from keys.person_key where destroyed_at is not null
                )
                select agency_id, person_id from decided
                where not exists (
                    select from erasure_stage s where s.person_id = decided.person_id and s.stage = :last)
                group by agency_id, person_id order by min(since)
                """)
                .param("last", LAST.name())
                .query((row, n) ->
                        new Erased(new AgencyId(row.getObject("agency_id", UUID.class)), person(row, "person_id")))
                .list();
    }

    public Set<PersonId> ask(WhoIsBeingErased question) {
        return new HashSet<>(jdbc.sql("""
                select person_id from erasure
                where agency_id = :agency and person_id = any(:among) and not exists (
                    select from erasure_stage s where s.person_id = erasure.person_id and s.stage = :keyless)
                """)
                .param("agency", question.agency().value())
                .param("among", question.among().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("keyless", ErasureStage.KEY_DESTROYED.name())
                .query((row, n) -> person(row, "person_id"))
                .list());
    }

    public List<AskedView> ask(WhoseErasureIsAsked question) {
        return jdbc.sql("""
                select * from erasure_asked where agency_id = :agency and until_day >= :today
                order by asked_on, person_id
                """)
                .param("agency", question.agency().value())
                .param("today", question.today())
                .query((row, n) -> new AskedView(
                        person(row, "person_id"),
                        person(row, "asked_by"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        LegalGround.valueOf(row.getString("ground")),
                        row.getString("words")))
                .list();
    }

    private ErasureView view(ResultSet row) throws SQLException {
        PersonId person = person(row, "person_id");
        List<StageView> stages = stages(person);
        Instant completeAt = stages.stream()
                .filter(stage -> stage.stage() == LAST)
                .map(StageView::doneAt)
                .findFirst()
                .orElse(null);
        String reference = row.getString("reference");
        return new ErasureView(
                person,
                reference == null ? "?" : reference,
                person(row, "erased_by"),
                row.getObject("consented_by") == null ? null : person(row, "consented_by"),
                row.getObject("erased_on", LocalDate.class),
                LegalGround.valueOf(row.getString("ground")),
                row.getString("words"),
                completeAt,
                stages);
    }

    private List<StageView> stages(PersonId person) {
        return jdbc
                .sql("select stage, done_at, left_to_operator from erasure_stage where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> new StageView(
                        ErasureStage.valueOf(row.getString("stage")),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("left_to_operator")))
                .stream()
                .sorted(Comparator.comparing(StageView::stage))
                .toList();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
