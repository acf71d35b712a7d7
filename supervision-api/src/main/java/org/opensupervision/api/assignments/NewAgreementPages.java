package org.opensupervision.api.assignments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assignments.AgreementForm.NewAgreementForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsCalled;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First somebody is looked for, then it is said who supervises them. */
@Controller
class NewAgreementPages {

    private static final PageRequest FOUND = new PageRequest(0, 20);

    private final Assigning assigning;
    private final Supervisors supervisors;
    private final DirectoryReader directory;
    private final Forms forms;

    NewAgreementPages(Assigning assigning, Supervisors supervisors, DirectoryReader directory, Forms forms) {
        this.assigning = assigning;
        this.supervisors = supervisors;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/agreements/new")
    @Does(Deed.KEEP_AGREEMENTS)
    String form(Caller caller, Sight sight, @ModelAttribute("form") NewAgreementForm form, Model model) {
        return page(caller, sight, form.superviseeId(), model);
    }

    /** What names somebody stands in no address. */
    @PostMapping("/agreements/search")
    @Does(Deed.KEEP_AGREEMENTS)
    String search(Caller caller, Sight sight, @RequestParam(defaultValue = "") String text, Model model) {
        if (!text.isBlank()) {
            model.addAttribute(
                    "found",
                    directory.ask(new WhoIsThere(
                            caller.agency(),
                            Role.SUPERVISEE,
                            null,
                            text.strip(),
                            sight.may(Deed.KEEP_AGREEMENTS),
                            FOUND)));
        }
        model.addAttribute("text", text);
        return page(caller, sight, null, model);
    }

    @PostMapping("/agreements/new")
    @Does(Deed.KEEP_AGREEMENTS)
    String assign(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("form") NewAgreementForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> assigning.assign(caller, form))
                ? "redirect:/agreements?superviseeId=" + form.superviseeId() + "&said=agreement.made"
                : Forms.again(response, page(caller, sight, form.superviseeId(), model));
    }

    private String page(Caller caller, Sight sight, @Nullable PersonId supervisee, Model model) {
        if (supervisee != null) {
            model.addAttribute(
                    "supervisee",
                    directory.ask(new WhoIsCalled(caller.agency(), supervisee)).orElseThrow(NotFound::new));
        }
        model.addAttribute("supervisors", supervisors.of(caller, sight.today()));
        model.addAttribute("usual", assigning.usualTerms(caller));
        return "assignments/new";
    }
}
