package org.opensupervision.api.recovery;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.recovery.RecoveryForm.AdjustmentForm;
import org.opensupervision.api.recovery.RecoveryForm.ClosingForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A plan that is shared, and what its two agree on, on the page of either. */
@Controller
class AdjustmentPages {

    private static final String OWN = "/recovery";

    private final Adjustments adjustments;
    private final RecoveryOnPage page;
    private final Forms forms;

    AdjustmentPages(Adjustments adjustments, RecoveryOnPage page, Forms forms) {
        this.adjustments = adjustments;
        this.page = page;
        this.forms = forms;
    }

    /** Whose it is has a page of their own. */
    @GetMapping("/recovery/{id}")
    @Does(Deed.READ_SHARED_PLAN)
    String show(Caller caller, Sight sight, @PathVariable RecoveryPlanId id, Model model) {
        return adjustments.isOf(caller, id) ? "redirect:" + OWN : page.shared(caller, sight, id, model);
    }

    @PostMapping("/recovery/{id}/adjustments")
    @Does(Deed.ADJUST_CASELOAD)
    String propose(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @Valid @ModelAttribute("proposal") AdjustmentForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        if (forms.accepts(wrong, () -> adjustments.propose(caller, id, form))) {
            return said(caller, id, "proposed");
        }
        model.addAttribute("proposing", true);
        return again(caller, sight, id, response, model);
    }

    @PostMapping("/recovery/{id}/adjustments/{number}/agreement")
    @Does(Deed.ADJUST_CASELOAD)
    String agree(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @PathVariable int number,
            @ModelAttribute("form") Pressed form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> adjustments.agree(caller, id, number))
                ? said(caller, id, "agreed")
                : again(caller, sight, id, response, model);
    }

    @PostMapping("/recovery/{id}/adjustments/{number}/removal")
    @Does(Deed.ADJUST_CASELOAD)
    String setAside(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @PathVariable int number,
            @ModelAttribute("form") Pressed form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> adjustments.setAside(caller, id, number))
                ? said(caller, id, "set.aside")
                : again(caller, sight, id, response, model);
    }

    @PostMapping("/recovery/{id}/adjustments/{number}/end")
    @Does(Deed.ADJUST_CASELOAD)
    String end(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> adjustments.end(caller, id, number, form))
                ? said(caller, id, "closed")
                : again(caller, sight, id, response, model);
    }

    private String said(Caller caller, RecoveryPlanId id, String what) {
        String place = adjustments.isOf(caller, id) ? OWN : OWN + "/" + id;
        return "redirect:" + place + "?said=recovery." + what;
    }

    private String again(Caller caller, Sight sight, RecoveryPlanId id, HttpServletResponse response, Model model) {
        return Forms.again(
                response,
                adjustments.isOf(caller, id) ? page.own(caller, sight, model) : page.shared(caller, sight, id, model));
    }
}
