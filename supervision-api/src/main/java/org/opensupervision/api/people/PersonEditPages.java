package org.opensupervision.api.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.people.PersonForm.ContactForm;
import org.opensupervision.api.people.PersonForm.RoleForm;
import org.opensupervision.api.people.PersonForm.TeamMoveForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Name and e-mail of a person, their team and roles. */
@Controller
class PersonEditPages {

    private final Personnel personnel;
    private final Commands commands;
    private final KeptPerson page;
    private final Forms forms;

    PersonEditPages(Personnel personnel, Commands commands, KeptPerson page, Forms forms) {
        this.personnel = personnel;
        this.commands = commands;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/people/{id}/edit")
    @Does(Deed.KEEP_PEOPLE)
    String edit(Caller caller, @PathVariable PersonId id, Model model) {
        return page.of(caller, id, "people/edit", model);
    }

    @GetMapping("/people/{id}/contact")
    @Does(Deed.KEEP_PEOPLE)
    String contact(Caller caller, @PathVariable PersonId id, @ModelAttribute("form") ContactForm form, Model model) {
        return page.of(caller, id, "people/contact", model);
    }

    @PostMapping("/people/{id}/contact")
    @Does(Deed.KEEP_PEOPLE)
    String correct(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller, id)))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, "people/contact", model));
    }

    @GetMapping("/people/{id}/team")
    @Does(Deed.KEEP_PEOPLE)
    String team(Caller caller, @PathVariable PersonId id, @ModelAttribute("form") TeamMoveForm form, Model model) {
        return page.of(caller, id, "people/team", model);
    }

    @PostMapping("/people/{id}/team")
    @Does(Deed.KEEP_PEOPLE)
    String move(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") TeamMoveForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> personnel.move(caller, id, form))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, "people/team", model));
    }

    @GetMapping("/people/{id}/roles")
    @Does(Deed.KEEP_PEOPLE)
    String roles(Caller caller, @PathVariable PersonId id, @ModelAttribute("form") RoleForm form, Model model) {
        return page.of(caller, id, "people/roles", model);
    }

    @PostMapping("/people/{id}/roles")
    @Does(Deed.KEEP_PEOPLE)
    String grant(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> personnel.grant(caller, id, form))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, "people/roles", model));
    }

    /** The form is the role alone: from today on it is not held. */
    @PostMapping("/people/{id}/roles/end")
    @Does(Deed.KEEP_PEOPLE)
    String revoke(
            Caller caller,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> personnel.revoke(caller, id, form.role(), null))
                ? changed(id)
                : Forms.again(response, page.of(caller, id, "people/roles", model));
    }

    private static String changed(PersonId id) {
        return "redirect:/people/" + id + "/edit?said=person.changed";
    }
}
