package org.opensupervision.projections.burnoutrisk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Switch;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Trial;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Version;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Versions;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModel;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelsAreThere;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which versions of the support model an agency has, and which was in force when. */
@Component
public class SupportModelReader {

    private static final JsonMapper JSON = JsonBuffers.builder().build();

    private final JdbcClient jdbc;

    SupportModelReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ModelsInForce ask(WhichModelIsInForceWhen question) {
        Map<LocalDate, SupportGapModel> since = new HashMap<>();
        jdbc.sql("""
                select s.from_day, m.terms from support_model_switch s
                left join support_model m on m.agency_id = s.agency_id and m.code = s.code
                where s.agency_id = :agency order by s.version
                """).param("agency", question.agency().value()).query(row -> {
            since.put(row.getObject("from_day", LocalDate.class), new SupportGapModel(model(row.getString("terms"))));
        });
        return since.isEmpty() ? ModelsInForce.NEVER_SWITCHED : new ModelsInForce(since);
    }

    /** The one of that name: flags keep it. */
    public Optional<SupportModel> ask(WhichModel question) {
        return question.code().equals(SupportModel.V1.code())
                ? Optional.of(SupportModel.V1)
                : jdbc.sql("select terms from support_model where agency_id = :agency and code = :code")
                        .param("agency", question.agency().value())
                        .param("code", question.code())
                        .query((row, n) -> model(row.getString("terms")))
                        .optional();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Versions ask(WhichModelsAreThere question) {
        List<Switch> switches = switches(question.agency());
        String inForce = switches.stream().map(Switch::code).findFirst().orElse(SupportModel.V1.code());
        Map<String, Trial> trials = trials(question.agency());
        List<Version> versions = new ArrayList<>();
        versions.add(version(new Version(SupportModel.V1, null, null, null, false, true), trials, switches, inForce));
        proposed(question.agency())
                .map(version -> version(version, trials, switches, inForce))
                .forEach(versions::add);
        return new Versions(inForce, versions, switches);
    }

    private static Version version(Version found, Map<String, Trial> trials, List<Switch> switches, String inForce) {
        String code = found.model().code();
        Trial trial = trials.get(code);
        boolean before = found.mayFollow()
                || switches.stream().anyMatch(each -> each.code().equals(code));
        boolean tried = trial != null && trial.against().equals(inForce);
        boolean now = code.equals(inForce);
        return new Version(
                found.model(), found.proposedBy(), found.proposedOn(), trial, now, !now && (before || tried));
    }

    private Stream<Version> proposed(AgencyId agency) {
        return jdbc
                .sql("select m.*, %s from support_model m\n"
                                .formatted(PersonColumns.select("actor", "m.proposed_by_id"))
                        + PersonColumns.join("actor", "m.proposed_by_id", "m.agency_id")
                        + "where m.agency_id = :agency order by m.version")
                .param("agency", agency.value())
                .query((row, n) -> new Version(
                        model(row.getString("terms")),
                        PersonColumns.read(row, "actor"),
                        row.getObject("proposed_on", LocalDate.class),
                        null,
                        false,
                        false))
                .list()
                .stream();
    }

    /** The latest of each version. */
    private Map<String, Trial> trials(AgencyId agency) {
        Map<String, Trial> trials = new HashMap<>();
        jdbc.sql("""
                select distinct on (t.code) t.*, %s from support_model_trial t
                %s where t.agency_id = :agency order by t.code, t.version desc
                """.formatted(
                                PersonColumns.select("actor", "t.tried_by_id"),
                                PersonColumns.join("actor", "t.tried_by_id", "t.agency_id")))
                .param("agency", agency.value())
                .query(row -> {
                    trials.put(row.getString("code"), trial(row));
                });
        return trials;
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getString("against"),
                row.getObject("tried_on", LocalDate.class),
                PersonColumns.read(row, "actor"),
                List.of(JSON.readValue(row.getString("months"), TrialMonth[].class)));
    }

    private List<Switch> switches(AgencyId agency) {
        return jdbc.sql("select s.*, %s from support_model_switch s\n"
                                .formatted(PersonColumns.select("actor", "s.switched_by_id"))
                        + PersonColumns.join("actor", "s.switched_by_id", "s.agency_id")
                        + "where s.agency_id = :agency order by s.version desc")
                .param("agency", agency.value())
                .query((row, n) -> new Switch(
                        row.getString("code"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("reason"),
                        PersonColumns.read(row, "actor")))
                .list();
    }

    /** The first version stands in no row. */
    private static SupportModel model(@Nullable String terms) {
        return Optional.ofNullable(terms)
                .map(json -> JSON.readValue(json, SupportModel.class))
                .orElse(SupportModel.V1);
    }
}
