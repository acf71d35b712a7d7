package org.opensupervision.projections.coverage;

import java.util.List;
import org.opensupervision.projections.coverage.CoverageQuery.HowItGoes;
import org.opensupervision.projections.coverage.CoverageQuery.Trends;
import org.opensupervision.projections.paging.PageRequest;
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

    public Trends ask(HowItGoes question) {
        List<MonthOfMany> months = question.months().stream()
                .map(month -> new MonthOfMany(month, question.asOf()))
                .toList();
        records.forEach(
                new WhoIsSupported(
                        question.agency(),
                        question.reach(),
                        question.asOf(),
                        question.from().atDay(1),
                        question.team(),
                        null,
                        PageRequest.everything()),
                record -> months.forEach(month -> month.add(record)));
        return new Trends(
                question.asOf(), FEWEST, months.stream().map(MonthOfMany::trend).toList());
    }
}
