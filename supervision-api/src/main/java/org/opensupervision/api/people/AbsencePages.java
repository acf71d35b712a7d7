package org.opensupervision.api.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.people.LeaveForm.LeaveEndForm;
import org.opensupervision.api.people.LeaveForm.LeavePeriodForm;
import org.opensupervision.api.people.PersonForm.DepartureForm;
import org.opensupervision.api.people.PersonForm.ReturnForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** When a person is away, leaves, and comes back. */
@Controller
class AbsencePages {

    private static final String LEAVE = "people/leave";
    private static final String DEPARTURE = "people/departure";

    private final Commands commands;
    private final KeptPerson page;
    private final Forms forms;

    AbsencePages(Commands commands, KeptPerson page, Forms forms) {
        this.commands = commands;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/people/{id}/leave")
    @Does(Deed.KEEP_PEOPLE)
    String leave(Caller caller, @PathVariable PersonId id, @ModelAttribute("form") LeavePeriodForm form, Model model) {
        return page.of(caller, id, LEAVE, model);
    }

    @PostMapping("/people/{id}/leave")
    @Does(Deed.KEEP_PEOPLE)
    String take(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") LeavePeriodForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(
                        faults,
                        () -> commands.send(caller, form.toTake(caller, id, LeaveId.startingOn(id, form.from()))))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, LEAVE, model));
    }

    @GetMapping("/people/{id}/leave/{leave}/end")
    @Does(Deed.KEEP_PEOPLE)
    String ending(
            Caller caller,
            @PathVariable PersonId id,
            @PathVariable LeaveId leave,
            @ModelAttribute("form") LeaveEndForm form,
            Model model) {
        model.addAttribute("leave", leave);
        return page.of(caller, id, "people/leave-end", model);
    }

    @PostMapping("/people/{id}/leave/{leave}/end")
    @Does(Deed.KEEP_PEOPLE)
    String end(
            Caller caller,
            @PathVariable PersonId id,
            @PathVariable LeaveId leave,
            @Valid @ModelAttribute("form") LeaveEndForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller, id, leave)))
                ? changed(id)
                : Forms.again(response, ending(caller, id, leave, form, model));
    }

    @GetMapping("/people/{id}/departure")
    @Does(Deed.KEEP_PEOPLE)
    String departure(
            Caller caller, @PathVariable PersonId id, @ModelAttribute("form") DepartureForm form, Model model) {
        return page.of(caller, id, DEPARTURE, model);
    }

    @PostMapping("/people/{id}/departure")
    @Does(Deed.KEEP_PEOPLE)
    String leaveAgency(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") DepartureForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller, id)))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, DEPARTURE, model));
    }

    @GetMapping("/people/{id}/return")
    @Does(Deed.KEEP_PEOPLE)
    String comingBack(Caller caller, @PathVariable PersonId id, @ModelAttribute("form") ReturnForm form, Model model) {
        return page.of(caller, id, "people/return", model);
    }

    @PostMapping("/people/{id}/return")
    @Does(Deed.KEEP_PEOPLE)
    String comeBack(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller, id)))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, "people/return", model));
    }

    private static String changed(PersonId id) {
        return "redirect:/people/" + id + "/edit?said=person.changed";
    }
}
