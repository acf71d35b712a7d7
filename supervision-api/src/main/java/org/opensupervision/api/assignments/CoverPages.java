package org.opensupervision.api.assignments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assignments.AgreementForm.CoverForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsCalled;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody else supervises them until a day. */
@Controller
class CoverPages {

    private static final String PAGE = "assignments/cover";

    private final Assigning assigning;
    private final Supervisors supervisors;
    private final DirectoryReader directory;
    private final Forms forms;

    CoverPages(Assigning assigning, Supervisors supervisors, DirectoryReader directory, Forms forms) {
        this.assigning = assigning;
        this.supervisors = supervisors;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/coverage/cover")
    @Does(Deed.ARRANGE_COVER)
    String form(Caller caller, Sight sight, @ModelAttribute("form") CoverForm form, Model model) {
        return page(caller, sight, form.superviseeId(), model);
    }

    @PostMapping("/coverage/cover")
    @Does(Deed.ARRANGE_COVER)
    String arrange(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("form") CoverForm form,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(faults, () -> assigning.cover(caller, form, sight.today()))
                ? "redirect:/coverage/overdue?said=cover.arranged"
                : Forms.again(response, page(caller, sight, form.superviseeId(), model));
    }

    private String page(Caller caller, Sight sight, @Nullable PersonId supervisee, Model model) {
        if (supervisee != null) {
            model.addAttribute(
                    "supervisee",
                    directory.ask(new WhoIsCalled(caller.agency(), supervisee)).orElseThrow(NotFound::new));
        }
        model.addAttribute("supervisors", supervisors.of(caller, sight.today()));
        model.addAttribute("today", sight.today());
        return PAGE;
    }
}
