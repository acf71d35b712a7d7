package org.opensupervision.api.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.coverage.CoverageQuery.HowAreTeams;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsCovered;
import org.opensupervision.projections.coverage.CoverageReader;
import org.opensupervision.projections.coverage.TeamCoverageReader;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class TeamPages {

    private static final int MONTHS = 3;

    private final TeamCoverageReader teams;
    private final CoverageReader coverage;
    private final DirectoryReader directory;

    TeamPages(TeamCoverageReader teams, CoverageReader coverage, DirectoryReader directory) {
        this.teams = teams;
        this.coverage = coverage;
        this.directory = directory;
    }

    @GetMapping("/teams")
    @Does(Deed.READ_TRENDS)
    String index(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "teams", teams.ask(new HowAreTeams(caller.agency(), sight.reach(Deed.READ_COVERAGE), sight.today())));
        model.addAttribute("known", directory.ask(new WhichTeams(caller.agency())));
        model.addAttribute("month", YearMonth.from(sight.today()));
        return "coverage/teams";
    }

    @GetMapping("/teams/{id}")
    @Does(Deed.READ_TRENDS)
    String show(Caller caller, @PathVariable TeamId id, Sight sight, PageRequest page, Model model) {
        TeamView team = directory.ask(new WhichTeams(caller.agency())).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = sight.today();
        YearMonth month = YearMonth.from(today);
        var months = new Months(month.minusMonths(MONTHS - 1L), month);
        model.addAttribute("team", team);
        model.addAttribute("months", months.latestFirst());
        model.addAttribute(
                "coverage",
                coverage.ask(new WhoIsCovered(
                        caller.agency(),
                        sight.reach(Deed.READ_COVERAGE),
                        months.from(),
                        months.to(),
                        today,
                        id.toString(),
                        page)));
        return "coverage/team";
    }
}
