package org.opensupervision.api.recovery;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.recovery.RecoveryForm.EndingForm;
import org.opensupervision.api.recovery.RecoveryForm.PhaseForm;
import org.opensupervision.api.recovery.RecoveryForm.WordsForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own plan, from its first phase to its end. */
@Controller
class RecoveryPages {

    private final RecoveryPlans plans;
    private final RecoveryOnPage page;
    private final Forms forms;

    RecoveryPages(RecoveryPlans plans, RecoveryOnPage page, Forms forms) {
        this.plans = plans;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/recovery")
    @Does(Deed.READ_RECOVERY_PLAN)
    String show(Caller caller, Sight sight, Model model) {
        return page.own(caller, sight, model);
    }

    @PostMapping("/recovery")
    @Does(Deed.RECOVER)
    String begin(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> plans.begin(caller, form))
                ? said("begun")
                : Forms.again(response, page.own(caller, sight, model));
    }

    @PostMapping("/recovery/{id}/words/{phase}")
    @Does(Deed.RECOVER)
    String describe(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @PathVariable RecoveryPhase phase,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        if (forms.accepts(wrong, () -> plans.describe(caller, id, phase, form))) {
            return said("words");
        }
        model.addAttribute("typedOf", phase);
        return Forms.again(response, page.own(caller, sight, model));
    }

    @PostMapping("/recovery/{id}/phase")
    @Does(Deed.RECOVER)
    String enter(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> plans.enter(caller, id, form))
                ? said("phase")
                : Forms.again(response, page.own(caller, sight, model));
    }

    @PostMapping("/recovery/{id}/end")
    @Does(Deed.RECOVER)
    String end(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @Valid @ModelAttribute("form") EndingForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> plans.end(caller, id, form.ending()))
                ? said("ended")
                : Forms.again(response, page.own(caller, sight, model));
    }

    private static String said(String what) {
        return "redirect:/recovery?said=recovery." + what;
    }
}
