package org.opensupervision.projections.burnoutrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagCounts;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenEvaluated;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenFlagsChanged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoHasAnOpenFlag;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhomFlagConcerns;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoseFlagIsHeldBack;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class RiskFlagReader {

    private static final String ANNOUNCED = """
            exists (select from flag_announcement told
                where told.flag_id = f.flag_id and told.version = f.persisted_version and told.person_id = :reader)
            as announced
            """;

    private static final String SELECT = "select f.*, %s, %s from risk_flag f\n"
                    .formatted(ANNOUNCED, PersonColumns.select("supervisee", "f.supervisee_id"))
            + PersonColumns.join("supervisee", "f.supervisee_id", "f.agency_id");

    private static final String WANTED = """
            where f.agency_id = :agency
            and (cast(:open as boolean) is null or f.open = cast(:open as boolean))
            and (cast(:supervisee as uuid) is null or f.supervisee_id = cast(:supervisee as uuid))
            """;

    /** Others see it later than whom it is about, and until then as it stood before; docs/decisions/0028. */
    private static final String OTHERS_SEE =
            "f.others_from <= :now and (f.others_until is null or f.others_until > :now)";

    private static final String SEEN_BY_READER =
            "and case when f.supervisee_id = :reader then f.latest else %s end\n".formatted(OTHERS_SEE);

    private static final String CONCERNED =
            String.join(" or ", Reach.about("f.supervisee_id"), Reach.supervised("f.supervisee_id", "f.as_of"));

    private final JdbcClient jdbc;
    private final SealedColumns sealed;
    private final FlagSteps steps;
    private final FlagDeeds deeds;
    private final Clock clock;

    RiskFlagReader(JdbcClient jdbc, SealedColumns sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.steps = new FlagSteps(jdbc);
        this.deeds = new FlagDeeds(jdbc, sealed);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<FlagView> ask(WhoIsFlagged question) {
        String wanted = WANTED + SEEN_BY_READER + question.reach().among(CONCERNED);
        List<StoredFlag> items = about(jdbc.sql(SELECT + wanted + """
                                order by supervisee.reference, f.raised_on desc, f.flag_id limit :limit offset :offset
                                """), question)
                .param("limit", question.page().size())
                .param("offset", question.page().offset())
                .query((row, n) -> StoredFlag.of(row))
                .list();
        sealed.prepare(items.stream().map(StoredFlag::supervisee).collect(Collectors.toSet()));
        List<FlagView> flags = items.stream().map(flag -> flag.opened(sealed)).toList();
        return Paged.of(
                question.page(), flags, () -> about(jdbc.sql("select count(*) from risk_flag f " + wanted), question)
                        .query(Long.class)
                        .single());
    }

    public Optional<FlagStory> ask(WhyIsFlagged question) {
        return seenBy(
                        question.reader(),
                        jdbc.sql(SELECT + "where f.agency_id = :agency and f.flag_id = :flag\n" + SEEN_BY_READER))
                .param("agency", question.agency().value())
                .param("flag", question.flag().value())
                .query((row, n) -> StoredFlag.of(row))
                .optional()
                .map(flag -> flag.opened(sealed))
                .map(flag -> new FlagStory(flag, steps.of(flag, question.reader(), now()), deeds.of(flag), null));
    }

    public Optional<Concern> ask(WhomFlagConcerns question) {
        return jdbc.sql("""
                select supervisee_id, as_of from risk_flag f where agency_id = :agency and flag_id = :flag
                order by (%s) desc, latest desc limit 1
                """.formatted(OTHERS_SEE))
                .param("now", now())
                .param("agency", question.agency().value())
                .param("flag", question.flag().value())
                .query((row, n) -> Concern.with(
                        new PersonId(row.getObject("supervisee_id", UUID.class)),
                        row.getObject("as_of", LocalDate.class)))
                .optional();
    }

    public Set<PersonId> ask(WhoHasAnOpenFlag question) {
        return new HashSet<>(jdbc.sql("""
                select supervisee_id from risk_flag
                where agency_id = :agency and open and latest and supervisee_id = any(:among)
                """)
                .param("agency", question.agency().value())
                .param("among", question.among().stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("supervisee_id", UUID.class)))
                .list());
    }

    public Map<PersonId, Tier> ask(WhoseFlagIsHeldBack question) {
        Map<PersonId, Tier> seen = new HashMap<>();
        seenBy(question.reader(), jdbc.sql("""
                select held.supervisee_id, f.tier from risk_flag held
                left join risk_flag f
                    on f.agency_id = held.agency_id and f.supervisee_id = held.supervisee_id and f.open and %s
                where held.agency_id = :agency and held.supervisee_id = any(:among) and held.supervisee_id <> :reader
                and held.latest and held.others_from > :now
                """.formatted(OTHERS_SEE)))
                .param("agency", question.agency().value())
                .param("among", question.among().stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    String tier = row.getString("tier");
                    seen.put(
                            new PersonId(row.getObject("supervisee_id", UUID.class)),
                            tier == null ? Tier.NONE : Tier.valueOf(tier));
                });
        return seen;
    }

    public FlagCounts ask(HowManyAreFlagged question) {
        return question.reach()
                .limit(jdbc.sql("""
                        select count(*) filter (where f.tier = 'REVIEW') as review,
                            count(*) filter (where f.tier = 'WATCH') as watch
                        from risk_flag f where f.agency_id = :agency and f.open
                        """ + question.reach().among(CONCERNED)))
                .param("agency", question.agency().value())
                .query((row, n) -> new FlagCounts(row.getInt("review"), row.getInt("watch")))
                .single();
    }

    /** The day as of which flags changed last; one that returned has not changed. */
    public Optional<LocalDate> ask(WhenFlagsChanged question) {
        return jdbc.sql("""
                        select max(as_of) as as_of from risk_flag_change
                        where agency_id = :agency and change <> 'RETURNED'
                        """)
                .param("agency", question.agency().value())
                .query((row, n) -> Optional.ofNullable(row.getObject("as_of", LocalDate.class)))
                .single();
    }

    /** The latest day as of which everybody was evaluated. */
    public Optional<LocalDate> ask(WhenEvaluated question) {
        return jdbc.sql("select max(as_of) as as_of from risk_evaluation where agency_id = :agency")
                .param("agency", question.agency().value())
                .query((row, n) -> Optional.ofNullable(row.getObject("as_of", LocalDate.class)))
                .single();
    }

    private StatementSpec seenBy(PersonId reader, StatementSpec statement) {
        return statement.param("reader", reader.value()).param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private StatementSpec about(StatementSpec statement, WhoIsFlagged question) {
        PersonId supervisee = question.supervisee();
        FlagState state = question.state();
        return question.reach()
                .limit(seenBy(question.reader(), statement))
                .param("agency", question.agency().value())
                .param("supervisee", supervisee == null ? null : supervisee.value())
                .param("open", state == null ? null : state == FlagState.OPEN);
    }
}
