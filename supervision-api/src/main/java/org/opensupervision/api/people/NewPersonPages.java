package org.opensupervision.api.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.people.PersonForm.JoinForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody joins. */
@Controller
class NewPersonPages {

    private static final String PAGE = "people/new";

    private final Personnel personnel;
    private final DirectoryReader directory;
    private final Forms forms;

    NewPersonPages(Personnel personnel, DirectoryReader directory, Forms forms) {
        this.personnel = personnel;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/people/new")
    @Does(Deed.KEEP_PEOPLE)
    String form(Caller caller, @ModelAttribute("form") JoinForm form, Model model) {
        return page(caller, model);
    }

    @PostMapping("/people/new")
    @Does(Deed.KEEP_PEOPLE)
    String join(
            Caller caller,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> personnel.join(caller, form))
                ? "redirect:/people/"
                        + PersonId.referredTo(caller.agency(), form.reference().strip())
                        + "/edit?said=person.joined"
                : Forms.again(response, page(caller, model));
    }

    private String page(Caller caller, Model model) {
        model.addAttribute("teams", directory.ask(new WhichTeams(caller.agency())));
        model.addAttribute("roles", Role.values());
        return PAGE;
    }
}
