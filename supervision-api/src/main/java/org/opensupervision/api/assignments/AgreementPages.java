package org.opensupervision.api.assignments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assignments.AgreementForm.ChangeForm;
import org.opensupervision.api.assignments.AgreementForm.EndForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhatIsAgreed;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AgreementPages {

    private static final String SHOW = "assignments/agreement";

    private final AssignmentsReader assignments;
    private final Supervisors supervisors;
    private final Commands commands;
    private final Forms forms;

    AgreementPages(AssignmentsReader assignments, Supervisors supervisors, Commands commands, Forms forms) {
        this.assignments = assignments;
        this.supervisors = supervisors;
        this.commands = commands;
        this.forms = forms;
    }

    @GetMapping("/agreements")
    @Does(Deed.READ_AGREEMENT)
    String index(
            Caller caller,
            Reach reach,
            Sight sight,
            @RequestParam @Nullable PersonId supervisorId,
            @RequestParam @Nullable PersonId superviseeId,
            @RequestParam @Nullable LocalDate activeOn,
            PageRequest page,
            Model model) {
        model.addAttribute(
                "agreements",
                assignments.ask(
                        new WhoSupervisesWhom(caller.agency(), reach, supervisorId, superviseeId, activeOn, page)));
        model.addAttribute("supervisors", supervisors.of(caller, sight.today()));
        model.addAttribute("supervisorId", supervisorId);
        model.addAttribute("superviseeId", superviseeId);
        model.addAttribute("activeOn", activeOn);
        model.addAttribute("mayKeep", sight.may(Deed.KEEP_AGREEMENTS));
        return "assignments/agreements";
    }

    @GetMapping("/agreements/{id}")
    @Does(Deed.READ_AGREEMENT)
    String show(
            Caller caller,
            @PathVariable AgreementId id,
            Sight sight,
            @ModelAttribute("change") ChangeForm change,
            @ModelAttribute("end") EndForm end,
            Model model) {
        return page(caller, id, sight, model);
    }

    @PostMapping("/agreements/{id}/changes")
    @Does(Deed.KEEP_AGREEMENTS)
    String change(
            Caller caller,
            @PathVariable AgreementId id,
            Sight sight,
            @Valid @ModelAttribute("change") ChangeForm form,
            BindingResult faults,
            @ModelAttribute("end") EndForm end,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller, id)))
                ? "redirect:/agreements/" + id + "?said=agreement.changed"
                : Forms.again(response, page(caller, id, sight, model));
    }

    @PostMapping("/agreements/{id}/end")
    @Does(Deed.KEEP_AGREEMENTS)
    String end(
            Caller caller,
            @PathVariable AgreementId id,
            Sight sight,
            @Valid @ModelAttribute("end") EndForm form,
            BindingResult faults,
            @ModelAttribute("change") ChangeForm change,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller, id)))
                ? "redirect:/agreements/" + id + "?said=agreement.ended"
                : Forms.again(response, page(caller, id, sight, model));
    }

    private String page(Caller caller, AgreementId id, Sight sight, Model model) {
        model.addAttribute(
                "agreement",
                assignments.ask(new WhatIsAgreed(caller.agency(), id)).orElseThrow(NotFound::new));
        model.addAttribute("mayKeep", sight.may(Deed.KEEP_AGREEMENTS));
        return SHOW;
    }
}
