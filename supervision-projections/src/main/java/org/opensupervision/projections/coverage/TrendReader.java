package org.opensupervision.projections.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.coverage.CoverageQuery.HowItGoes;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTrend;
import org.opensupervision.projections.coverage.CoverageQuery.Trends;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsNext;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

/** What all of an agency or a team get together, month by month. */
@Component
public class TrendReader {

    /** What is said of fewer together says something of each of them. */
    static final int FEWEST = 5;

    private final SupportRecordReader records;

    TrendReader(SupportRecordReader records) {
        this.records = records;
    }

    /** Of one team alone nothing is told that would not be told of it beside all others. */
    public Trends ask(HowItGoes question) {
        List<MonthOfMany> months = question.months().stream()
                .map(month -> new MonthOfMany(month, question.asOf()))
                .toList();
        records.forEach(whoIs(question, null), record -> months.forEach(month -> month.add(record)));
        return new Trends(question.asOf(), FEWEST, question.team() == null ? together(months) : of(question, months));
    }

    private static List<MonthTrend> together(List<MonthOfMany> months) {
        return months.stream().map(MonthOfMany::together).toList();
    }

    /** The team is asked for by its name or id, and known by its name. */
    private List<MonthTrend> of(HowItGoes question, List<MonthOfMany> months) {
        String name = records.ask(WhoIsNext.first(whoIs(question, question.team()), 1)).stream()
                .map(record -> record.person().team())
                .findFirst()
                .orElse(question.team());
        return months.stream().map(month -> month.of(name)).toList();
    }

    private static WhoIsSupported whoIs(HowItGoes question, @Nullable String team) {
        return new WhoIsSupported(
                question.agency(),
                question.reach(),
                question.asOf(),
                question.from().atDay(1),
                team,
                null,
                PageRequest.everything());
    }
}
