package org.opensupervision.api.aboutme;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OwnHoursPages {

    private static final int A_YEAR = 12;
    private static final int MOST_MONTHS = 600;

    private final HoursReader hours;
    private final DirectoryReader directory;

    OwnHoursPages(HoursReader hours, DirectoryReader directory) {
        this.hours = hours;
        this.directory = directory;
    }

    /** The last twelve months unless others are asked for. */
    @GetMapping("/me/hours")
    @Does(Deed.READ_COVERAGE)
    String show(
            Caller caller,
            Sight sight,
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth to,
            Model model) {
        YearMonth last = to == null ? YearMonth.from(sight.today()) : to;
        YearMonth first = from == null ? last.minusMonths(A_YEAR - 1) : from;
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw new InvalidField("from", "a month up to 50 years before \"to\"");
        }
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("name", name(caller));
        model.addAttribute(
                "agencyName",
                directory
                        .ask(new WhichAgency(caller.agency()))
                        .map(AgencyView::name)
                        .orElse(""));
        model.addAttribute(
                "hours", hours.ask(new HowManyHours(caller.agency(), caller.person(), first, last, sight.today())));
        return "aboutme/hours";
    }

    private String name(Caller caller) {
        return directory
                .ask(new WhoIs(caller.agency(), caller.person()))
                .map(PersonView::name)
                .orElse("");
    }
}
