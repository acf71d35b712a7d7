package org.opensupervision.projections.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.coverage.CoverageQuery.HowAreTeams;
import org.opensupervision.projections.coverage.CoverageQuery.TeamCoverage;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

/** How each team is covered in the month of a day. */
@Component
public class TeamCoverageReader {

    private final SupportRecordReader records;

    TeamCoverageReader(SupportRecordReader records) {
        this.records = records;
    }

    /** By name; those who are in none come last. */
    public List<TeamCoverage> ask(HowAreTeams question) {
        Map<@Nullable String, TeamCoverage> teams = new HashMap<>();
        records.forEach(
                new WhoIsSupported(
                        question.agency(),
                        question.reach(),
                        question.asOf(),
                        WorklistReader.lookedBack(question.asOf()),
                        null,
                        null,
                        PageRequest.everything()),
                record -> teams.merge(record.person().team(), of(record, question), TeamCoverageReader::together));
        List<TeamCoverage> answer = new ArrayList<>(teams.values());
        answer.sort(Comparator.comparing(TeamCoverage::team, Comparator.nullsLast(Comparator.naturalOrder())));
        return answer;
    }

    private static TeamCoverage of(SupportRecord record, HowAreTeams question) {
        CoverageState state = MonthCoverage.of(record, YearMonth.from(question.asOf()), question.asOf())
                .state();
        return new TeamCoverage(
                record.person().team(),
                one(state == CoverageState.COVERED),
                one(state == CoverageState.UNSIGNED),
                one(state == CoverageState.GAP),
                one(state == CoverageState.NOT_REQUIRED),
                one(Supply.isWithoutSupervisor(record, question.asOf())),
                one(Supply.overdue(record, question.asOf()).isPresent()));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    public static TeamCoverage together(TeamCoverage one, TeamCoverage other) {
        return new TeamCoverage(
                one.team(),
                one.covered() + other.covered(),
                one.unsigned() + other.unsigned(),
                one.gap() + other.gap(),
                one.notRequired() + other.notRequired(),
                one.withoutSupervisor() + other.withoutSupervisor(),
                one.overdue() + other.overdue());
    }
}
