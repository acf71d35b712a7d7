package org.opensupervision.projections.selfcare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.selfcare.SelfCareProjection.AgreementRow;
import org.opensupervision.projections.selfcare.SelfCareProjection.GoalRow;
import org.opensupervision.projections.selfcare.SelfCareProjection.ReviewRow;
import org.opensupervision.projections.selfcare.SelfCareProjection.SharedGoalRow;
import org.opensupervision.projections.selfcare.SelfCareProjection.Signs;
import org.opensupervision.projections.selfcare.SelfCareQuery.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can no longer be opened is not there. */
@Component
@Transactional(readOnly = true)
public class SelfCareReader {

    /** Since the day of asking, without a break. */
    private static final String THERE = """
            (exists (select from employment e
                where e.agency_id = p.agency_id and e.person_id = p.person_id
                and e.from_day <= p.asked_on and coalesce(e.last_day, 'infinity') >= :today)
            and exists (select from employment e
                where e.agency_id = p.agency_id and e.person_id = p.partner_id
                and e.from_day <= p.asked_on and coalesce(e.last_day, 'infinity') >= :today))
            """;

    private final JdbcClient jdbc;
    private final SealedColumns sealed;
    private final GoalColumns goals;

    SelfCareReader(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.goals = new GoalColumns(sealed);
    }

    public Paged<OwnSelfCare> ask(WhatWasAgreed question) {
        String from = "from self_care s where s.agency_id = :agency "
                + question.reach().among(Reach.about("s.person_id"));
        List<Found> rows = question.reach()
                .limit(jdbc.sql("select s.* " + from + """
                        order by s.agreement_id
                        limit :limit offset :offset
                        """))
                .param("agency", question.agency().value())
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> found(row))
                .list();
        sealed.prepare(rows.stream().map(Found::person).collect(Collectors.toSet()));
        List<OwnSelfCare> items =
                rows.stream().flatMap(row -> opened(question, row).stream()).toList();
        return Paged.of(question.page(), items, () -> question.reach()
                .limit(jdbc.sql("select count(*) " + from))
                .param("agency", question.agency().value())
                .query(Long.class)
                .single());
    }

    public List<Accompanied> ask(WhoChoseAsPartner question) {
        List<Accompanied> asked = jdbc.sql("select p.*, %s from self_care_partner p\n"
                                .formatted(PersonColumns.select("owner", "p.person_id"))
                        + PersonColumns.join("owner", "p.person_id", "p.agency_id") + """
                        where p.agency_id = :agency and p.partner_id = :partner
                        and
                        """ + THERE
                        + "order by p.asked_on, p.agreement_id")
                .param("agency", question.agency().value())
                .param("partner", question.partner().value())
                .param("today", question.today())
                .query((row, n) -> accompanied(row))
                .list();
        sealed.prepare(asked.stream().map(each -> each.person().id()).collect(Collectors.toSet()));
        return asked.stream().map(each -> withGoals(question, each)).toList();
    }

    public Waiting ask(WhatWaits question) {
        return jdbc.sql("""
                select exists (
                        select from self_care s
                        where s.agency_id = :agency and s.person_id = :person and s.review_on <= :today) as due,
                    (select count(*) from self_care_partner p
                        where p.agency_id = :agency and p.partner_id = :person and p.accepted_on is null
                        and %s) as asked
                """.formatted(THERE))
                .param("agency", question.agency().value())
                .param("person", question.person().value())
                .param("today", question.today())
                .query((row, n) -> new Waiting(row.getBoolean("due"), row.getInt("asked")))
                .single();
    }

    /** As it is stored, still sealed. */
    private record Found(
            SelfCareId id,
            PersonId person,
            @Nullable String support,
            @Nullable String steppingBack,
            String signs,
            LocalDate agreedOn,
            LocalDate reviewOn) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new SelfCareId(row.getObject("agreement_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("support"),
                row.getString("stepping_back"),
                row.getString("signs"),
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class));
    }

    private Optional<OwnSelfCare> opened(WhatWasAgreed question, Found row) {
        Set<PersonId> whose = Set.of(row.person());
        return sealed.read(AgreementRow.class, "signs", row.signs(), whose, Signs.class)
                .map(signs -> new OwnSelfCare(
                        row.id(),
                        row.person(),
                        sealed.text(AgreementRow.class, "support", row.support(), whose),
                        sealed.text(AgreementRow.class, "stepping_back", row.steppingBack(), whose),
                        signs.ids(),
                        row.agreedOn(),
                        row.reviewOn(),
                        partner(question, row.id()).orElse(null),
                        goals(question.agency(), row),
                        reviews(question.agency(), row)));
    }

    private Optional<PartnerView> partner(WhatWasAgreed question, SelfCareId agreement) {
        return jdbc.sql("select p.*, %s, %s as there from self_care_partner p\n"
                                .formatted(PersonColumns.select("partner", "p.partner_id"), THERE)
                        + PersonColumns.join("partner", "p.partner_id", "p.agency_id")
                        + "where p.agency_id = :agency and p.agreement_id = :agreement")
                .param("agency", question.agency().value())
                .param("agreement", agreement.value())
                .param("today", question.today())
                .query((row, n) -> new PartnerView(
                        PersonColumns.read(row, "partner"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getObject("shared_on", LocalDate.class),
                        row.getBoolean("there")))
                .optional();
    }

    private List<GoalView> goals(AgencyId agency, Found row) {
        return goals.opened(
                GoalRow.class,
                row.person(),
                jdbc.sql("""
                select g.* from self_care_goal g
                where g.agency_id = :agency and g.agreement_id = :agreement
                order by g.set_on, g.version, g.goal_id
                """)
                        .param("agency", agency.value())
                        .param("agreement", row.id().value()));
    }

    private List<ReviewView> reviews(AgencyId agency, Found row) {
        return jdbc
                .sql("""
                select r.* from self_care_review r
                where r.agency_id = :agency and r.agreement_id = :agreement
                order by r.number desc
                """)
                .param("agency", agency.value())
                .param("agreement", row.id().value())
                .query((found, n) -> new ReviewView(
                        found.getObject("reviewed_on", LocalDate.class),
                        found.getString("helped"),
                        found.getString("to_change")))
                .stream()
                .map(review -> new ReviewView(
                        review.on(),
                        sealed.text(ReviewRow.class, "helped", review.helped(), Set.of(row.person())),
                        sealed.text(ReviewRow.class, "to_change", review.toChange(), Set.of(row.person()))))
                .toList();
    }

    private static Accompanied accompanied(ResultSet row) throws SQLException {
        return new Accompanied(
                new SelfCareId(row.getObject("agreement_id", UUID.class)),
                PersonColumns.read(row, "owner"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("shared_on", LocalDate.class),
                List.of());
    }

    private Accompanied withGoals(WhoChoseAsPartner question, Accompanied each) {
        List<GoalView> shared = goals.opened(
                SharedGoalRow.class,
                each.person().id(),
                jdbc.sql("""
                select g.* from shared_goal g
                where g.agency_id = :agency and g.agreement_id = :agreement and g.partner_id = :partner
                order by g.set_on, g.version, g.goal_id
                """)
                        .param("agency", question.agency().value())
                        .param("agreement", each.id().value())
                        .param("partner", question.partner().value()));
        return new Accompanied(each.id(), each.person(), each.askedOn(), each.acceptedOn(), each.sharedOn(), shared);
    }
}
