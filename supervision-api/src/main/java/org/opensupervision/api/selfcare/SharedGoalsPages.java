package org.opensupervision.api.selfcare;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.selfcare.SelfCareForm.PartnerForm;
import org.opensupervision.api.web.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** For whom others have chosen as their partner. */
@Controller
class SharedGoalsPages {

    private final Partners partners;
    private final Forms forms;

    SharedGoalsPages(Partners partners, Forms forms) {
        this.partners = partners;
        this.forms = forms;
    }

    @GetMapping("/check-ins/partners")
    @Does(Deed.READ_SHARED_GOALS)
    String show(Caller caller, Model model) {
        model.addAttribute("accompanied", partners.of(caller));
        return "selfcare/partners";
    }

    @PostMapping("/check-ins/partners/acceptances")
    @Does(Deed.ANSWER_AS_PARTNER)
    String accept(
            Caller caller,
            @Valid @ModelAttribute("answer") PartnerForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> partners.accept(caller, form))
                ? "redirect:/check-ins/partners?said=partner.accepted"
                : Forms.again(response, show(caller, model));
    }

    @PostMapping("/check-ins/partners/refusals")
    @Does(Deed.ANSWER_AS_PARTNER)
    String decline(
            Caller caller,
            @Valid @ModelAttribute("answer") PartnerForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> partners.decline(caller, form))
                ? "redirect:/check-ins/partners?said=partner.declined"
                : Forms.again(response, show(caller, model));
    }
}
