package org.opensupervision.projections.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface CoverageQuery {

    /** Months from the first to the last, both included; {@code team} is a team's name or id. */
    record WhoIsCovered(
            AgencyId agency,
            Reach reach,
            YearMonth from,
            YearMonth to,
            LocalDate asOf,
            @Nullable String team,
            PageRequest page)
            implements CoverageQuery {

        List<YearMonth> months() {
            return from.atDay(1)
                    .datesUntil(to.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                    .map(YearMonth::from)
                    .toList();
        }
    }

    /** The totals count everybody that was asked for, not only those on the page. */
    record Coverage(LocalDate asOf, Page page, List<MonthTotal> totals, List<PersonCoverage> items) {}

    record MonthTotal(YearMonth month, int covered, int unsigned, int gap, int notRequired) {}

    record PersonCoverage(PersonRef person, List<MonthCoverage> months) {}
}
