package org.opensupervision.api.recovery;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.recovery.RecoveryForm.SharingForm;
import org.opensupervision.api.recovery.RecoveryForm.SwitchForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** With one supervisor, without words of phases unless they are shared too; back at once. */
@Controller
class RecoverySharingPages {

    private static final String SHARED = "redirect:/recovery?said=recovery.shared";
    private static final String PRIVATE = "redirect:/recovery?said=recovery.private";

    private final RecoveryPlans plans;
    private final RecoveryOnPage page;
    private final Forms forms;

    RecoverySharingPages(RecoveryPlans plans, RecoveryOnPage page, Forms forms) {
        this.plans = plans;
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/recovery/{id}/shares")
    @Does(Deed.SHARE_RECOVERY_PLAN)
    String share(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @Valid @ModelAttribute("form") SharingForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> plans.share(caller, sight, id, form))
                ? SHARED
                : Forms.again(response, page.own(caller, sight, model));
    }

    @PostMapping("/recovery/{id}/shares/removal")
    @Does(Deed.SHARE_RECOVERY_PLAN)
    String keepPrivate(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @Valid @ModelAttribute("form") SharingForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> plans.keepPrivate(caller, id, form.supervisorId()))
                ? PRIVATE
                : Forms.again(response, page.own(caller, sight, model));
    }

    @PostMapping("/recovery/{id}/words/{phase}/share")
    @Does(Deed.SHARE_RECOVERY_PLAN)
    String shareWords(
            Caller caller,
            Sight sight,
            @PathVariable RecoveryPlanId id,
            @PathVariable RecoveryPhase phase,
            @Valid @ModelAttribute("form") SwitchForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        if (!forms.accepts(wrong, () -> turn(caller, id, phase, form.shared()))) {
            return Forms.again(response, page.own(caller, sight, model));
        }
        return form.shared() ? SHARED : PRIVATE;
    }

    private void turn(Caller caller, RecoveryPlanId id, RecoveryPhase phase, boolean shared) {
        if (shared) {
            plans.shareWords(caller, id, phase);
        } else {
            plans.keepWordsPrivate(caller, id, phase);
        }
    }
}
