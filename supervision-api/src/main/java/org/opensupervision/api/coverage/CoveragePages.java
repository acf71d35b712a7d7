package org.opensupervision.api.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreFlagged;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.coverage.CoverageQuery.Coverage;
import org.opensupervision.projections.coverage.CoverageQuery.HowAreTeams;
import org.opensupervision.projections.coverage.CoverageQuery.HowIsEachCovered;
import org.opensupervision.projections.coverage.CoverageQuery.TeamCoverage;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsCovered;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsOverdue;
import org.opensupervision.projections.coverage.CoverageReader;
import org.opensupervision.projections.coverage.TeamCoverageReader;
import org.opensupervision.projections.coverage.WorklistReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CoveragePages {

    private static final TeamCoverage NOBODY = new TeamCoverage(null, 0, 0, 0, 0, 0, 0);

    private final CoverageReader coverage;
    private final WorklistReader worklist;
    private final TeamCoverageReader teams;
    private final RiskFlagReader flags;
    private final DirectoryReader directory;
    private final Forms forms;

    CoveragePages(
            CoverageReader coverage,
            WorklistReader worklist,
            TeamCoverageReader teams,
            RiskFlagReader flags,
            DirectoryReader directory,
            Forms forms) {
        this.coverage = coverage;
        this.worklist = worklist;
        this.teams = teams;
        this.flags = flags;
        this.directory = directory;
        this.forms = forms;
    }

    /** {@code counted} says of everybody what takes long to count where many are; the page asks for it once it is there. */
    @GetMapping("/coverage")
    @Does(Deed.READ_COVERAGE)
    String show(
            Caller caller,
            Reach reach,
            Sight sight,
            @ModelAttribute("filter") CoverageFilter filter,
            BindingResult faults,
            @RequestParam(defaultValue = "false") boolean counted,
            PageRequest page,
            HttpServletResponse response,
            Model model) {
        LocalDate day = filter.dayOr(sight.today());
        boolean sound = forms.accepts(faults, () -> filter.months(day));
        Months months = sound ? filter.months(day) : Months.of(null, null, day);
        CoverageFilter shown = filter.with(months);
        if (counted) {
            model.addAttribute("coverage", coverage.ask(question(caller, reach, shown, months, day, page)));
        } else {
            model.addAttribute(
                    "coverage",
                    coverage.ask(new HowIsEachCovered(
                            caller.agency(), reach, months.from(), months.to(), day, shown.team(), page)));
        }
        model.addAttribute("counted", counted);
        model.addAttribute("months", months.latestFirst());
        model.addAttribute("asOf", day);
        model.addAttribute("shown", shown);
        model.addAttribute("teams", directory.ask(new WhichTeams(caller.agency())));
        return sound ? "coverage/coverage" : Forms.again(response, "coverage/coverage");
    }

    /** Everybody whom the filters name, page or not. */
    @GetMapping("/coverage.csv")
    @Does(Deed.READ_COVERAGE)
    ResponseEntity<String> csv(Caller caller, Reach reach, Sight sight, CoverageFilter filter) {
        LocalDate day = filter.dayOr(sight.today());
        Months months = filter.months(day);
        Coverage answer =
                coverage.ask(question(caller, reach, filter.with(months), months, day, PageRequest.everything()));
        return CoverageCsv.of(answer, months);
    }

    @GetMapping("/coverage/overdue")
    @Does(Deed.READ_COVERAGE)
    String overdue(
            Caller caller,
            Reach reach,
            Sight sight,
            @RequestParam @Nullable String team,
            PageRequest page,
            Model model) {
        String named = CoverageFilter.named(team);
        model.addAttribute(
                "worklist", worklist.ask(new WhoIsOverdue(caller.agency(), reach, sight.today(), named, page)));
        model.addAttribute("shown", new CoverageFilter(null, null, null, named));
        model.addAttribute("teams", directory.ask(new WhichTeams(caller.agency())));
        model.addAttribute("mayArrange", sight.may(Deed.ARRANGE_COVER));
        return "coverage/overdue";
    }

    /** For the home page, which is there before these are counted. */
    @GetMapping("/coverage/now")
    @Does(Deed.READ_COVERAGE)
    String now(Caller caller, Reach reach, Sight sight, Model model) {
        model.addAttribute(
                "now",
                teams.ask(new HowAreTeams(caller.agency(), reach, sight.today())).stream()
                        .reduce(NOBODY, TeamCoverageReader::together));
        model.addAttribute("flagged", flags.ask(new HowManyAreFlagged(caller.agency(), sight.reach(Deed.READ_FLAG))));
        return "coverage/_now :: now";
    }

    private static WhoIsCovered question(
            Caller caller, Reach reach, CoverageFilter shown, Months months, LocalDate day, PageRequest page) {
        return new WhoIsCovered(caller.agency(), reach, months.from(), months.to(), day, shown.team(), page);
    }
}
