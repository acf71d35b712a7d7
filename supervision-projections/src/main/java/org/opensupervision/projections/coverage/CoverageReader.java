package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opensupervision.projections.coverage.CoverageQuery.Coverage;
import org.opensupervision.projections.coverage.CoverageQuery.HowIsEachCovered;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTotal;
import org.opensupervision.projections.coverage.CoverageQuery.PersonCoverage;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsCovered;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

@Component
public class CoverageReader {

    private final SupportRecordReader records;

    CoverageReader(SupportRecordReader records) {
        this.records = records;
    }

    public Coverage ask(WhoIsCovered question) {
        Counting counting = new Counting(question);
        records.forEach(
                new WhoIsSupported(
                        question.agency(),
                        question.reach(),
                        question.asOf(),
                        question.from().atDay(1),
                        question.team(),
                        null,
                        PageRequest.everything()),
                counting::count);
        return counting.answer();
    }

    public Paged<PersonCoverage> ask(HowIsEachCovered question) {
        List<YearMonth> months = question.months();
        Paged<SupportRecord> page = records.ask(new WhoIsSupported(
                question.agency(),
                question.reach(),
                question.asOf(),
                question.from().atDay(1),
                question.team(),
                null,
                question.page()));
        return new Paged<>(
                page.page(),
                page.items().stream()
                        .map(record -> covered(record, months, question.asOf()))
                        .toList());
    }

    private static PersonCoverage covered(SupportRecord record, List<YearMonth> months, LocalDate asOf) {
        return new PersonCoverage(
                record.person(),
                months.stream()
                        .map(month -> MonthCoverage.of(record, month, asOf))
                        .toList());
    }

    private static final class Counting {

        private final WhoIsCovered question;
        private final Map<YearMonth, Map<CoverageState, Integer>> totals = new LinkedHashMap<>();
        private final List<PersonCoverage> page = new ArrayList<>();
        private int withoutSupervisor;
        private long seen;

        Counting(WhoIsCovered question) {
            this.question = question;
            question.months().forEach(month -> totals.put(month, new EnumMap<>(CoverageState.class)));
        }

        void count(SupportRecord record) {
            PersonCoverage person = covered(record, question.months(), question.asOf());
            person.months().forEach(month -> Objects.requireNonNull(totals.get(month.month()))
                    .merge(month.state(), 1, Integer::sum));
            if (seen >= question.page().offset()
                    && page.size() < question.page().size()) {
                page.add(person);
            }
            withoutSupervisor += Supply.isWithoutSupervisor(record, question.asOf()) ? 1 : 0;
            seen++;
        }

        Coverage answer() {
            List<MonthTotal> monthTotals = totals.entrySet().stream()
                    .map(entry -> total(entry.getKey(), entry.getValue()))
                    .toList();
            return new Coverage(question.asOf(), Page.of(question.page(), seen), monthTotals, page, withoutSupervisor);
        }

        private static MonthTotal total(YearMonth month, Map<CoverageState, Integer> counts) {
            return new MonthTotal(
                    month,
                    counts.getOrDefault(CoverageState.COVERED, 0),
                    counts.getOrDefault(CoverageState.UNSIGNED, 0),
                    counts.getOrDefault(CoverageState.GAP, 0),
                    counts.getOrDefault(CoverageState.NOT_REQUIRED, 0));
        }
    }
}
