package org.opensupervision.api.agency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.agency.AgencyForm.TeamForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.agency.AgencyCommand.CloseTeam;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A team that there is: another name for it, and its end. */
@Controller
class TeamKeepingPages {

    private final Commands commands;
    private final DirectoryReader directory;
    private final Forms forms;

    TeamKeepingPages(Commands commands, DirectoryReader directory, Forms forms) {
        this.commands = commands;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/agency/teams/{id}")
    @Does(Deed.KEEP_TEAMS)
    String show(Caller caller, @PathVariable TeamId id, Model model) {
        TeamView team = team(caller, id);
        model.addAttribute("form", new TeamForm(team.name()));
        return page(team, model);
    }

    @PostMapping("/agency/teams/{id}")
    @Does(Deed.KEEP_TEAMS)
    String rename(
            Caller caller,
            @PathVariable TeamId id,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        TeamView team = team(caller, id);
        return forms.accepts(faults, () -> commands.send(caller, form.toRename(caller, id)))
                ? "redirect:/agency?said=team.renamed"
                : Forms.again(response, page(team, model));
    }

    @PostMapping("/agency/teams/{id}/closure")
    @Does(Deed.KEEP_TEAMS)
    String close(
            Caller caller,
            @PathVariable TeamId id,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        TeamView team = team(caller, id);
        model.addAttribute("form", new TeamForm(team.name()));
        return forms.accepts(faults, () -> commands.send(caller, new CloseTeam(caller.agency(), id)))
                ? "redirect:/agency?said=team.closed"
                : Forms.again(response, page(team, model));
    }

    private static String page(TeamView team, Model model) {
        model.addAttribute("team", team);
        return "agency/team-kept";
    }

    private TeamView team(Caller caller, TeamId id) {
        return directory.ask(new WhichTeams(caller.agency())).stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
