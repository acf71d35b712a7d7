package org.opensupervision.api.coverage;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.coverage.CoverageQuery.Coverage;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsCovered;
import org.opensupervision.projections.coverage.CoverageReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.hours.HoursQuery.Hours;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coverage and hours")
class CoverageApi {

    private final CoverageReader coverage;
    private final HoursReader hours;
    private final DirectoryReader directory;
    private final BusinessCalendar calendar;

    CoverageApi(CoverageReader coverage, HoursReader hours, DirectoryReader directory, BusinessCalendar calendar) {
        this.coverage = coverage;
        this.hours = hours;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** The last twelve months as of today unless said otherwise. */
    @GetMapping("/api/coverage")
    @Does(Deed.READ_COVERAGE)
    Coverage show(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth to,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String team,
            PageRequest page) {
        LocalDate day = asOf == null ? calendar.today(caller.agency()) : asOf;
        Months months = Months.of(from, to, day);
        return coverage.ask(new WhoIsCovered(
                caller.agency(), reach, months.from(), months.to(), day, CoverageFilter.named(team), page));
    }

    @GetMapping("/api/people/{id}/hours")
    @Does(Deed.READ_COVERAGE)
    Hours hours(
            Caller caller,
            @PathVariable PersonId id,
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth to,
            @RequestParam @Nullable LocalDate asOf) {
        if (directory.ask(new WhoIs(caller.agency(), id)).isEmpty()) {
            throw new NotFound();
        }
        LocalDate day = asOf == null ? calendar.today(caller.agency()) : asOf;
        Months months = Months.of(from, to, day);
        return hours.ask(new HowManyHours(caller.agency(), id, months.from(), months.to(), day));
    }
}
