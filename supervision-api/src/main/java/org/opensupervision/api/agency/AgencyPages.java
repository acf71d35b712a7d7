package org.opensupervision.api.agency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.agency.AgencyForm.LocaleForm;
import org.opensupervision.api.agency.AgencyForm.PolicyForm;
import org.opensupervision.api.agency.AgencyForm.TeamForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The agency as a whole: how days are said in it, what is usually agreed, and its teams. */
@Controller
class AgencyPages {

    private final Commands commands;
    private final DirectoryReader directory;
    private final Forms forms;

    AgencyPages(Commands commands, DirectoryReader directory, Forms forms) {
        this.commands = commands;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/agency")
    @Does(Deed.CHANGE_POLICY)
    String show(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "agency", directory.ask(new WhichAgency(caller.agency())).orElseThrow(NotFound::new));
        model.addAttribute("teams", directory.ask(new WhichTeams(caller.agency())));
        model.addAttribute("mayKeepTeams", sight.may(Deed.KEEP_TEAMS));
        model.addAttribute("mayKeepItemTexts", sight.may(Deed.KEEP_ITEM_TEXTS));
        return "agency/agency";
    }

    @GetMapping("/agency/locale")
    @Does(Deed.CHANGE_POLICY)
    String locale(Caller caller, @ModelAttribute("form") LocaleForm form, Model model) {
        return about(caller, "agency/locale", model);
    }

    @PostMapping("/agency/locale")
    @Does(Deed.CHANGE_POLICY)
    String choose(
            Caller caller,
            @Valid @ModelAttribute("form") LocaleForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller)))
                ? "redirect:/agency?said=agency.changed"
                : Forms.again(response, about(caller, "agency/locale", model));
    }

    @GetMapping("/agency/policy")
    @Does(Deed.CHANGE_POLICY)
    String policy(Caller caller, @ModelAttribute("form") PolicyForm form, Model model) {
        return about(caller, "agency/policy", model);
    }

    @PostMapping("/agency/policy")
    @Does(Deed.CHANGE_POLICY)
    String change(
            Caller caller,
            @Valid @ModelAttribute("form") PolicyForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller)))
                ? "redirect:/agency?said=agency.changed"
                : Forms.again(response, about(caller, "agency/policy", model));
    }

    @GetMapping("/agency/teams")
    @Does(Deed.KEEP_TEAMS)
    String team(Caller caller, @ModelAttribute("form") TeamForm form, Model model) {
        return about(caller, "agency/team", model);
    }

    @PostMapping("/agency/teams")
    @Does(Deed.KEEP_TEAMS)
    String open(
            Caller caller,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toOpen(caller, form.newTeam(caller))))
                ? "redirect:/agency?said=team.opened"
                : Forms.again(response, about(caller, "agency/team", model));
    }

    private String about(Caller caller, String page, Model model) {
        model.addAttribute(
                "agency", directory.ask(new WhichAgency(caller.agency())).orElseThrow(NotFound::new));
        model.addAttribute("locales", SpokenLocales.all());
        return page;
    }
}
