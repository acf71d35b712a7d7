package org.opensupervision.api.risk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.risk.FlagForm.AcknowledgementForm;
import org.opensupervision.api.risk.FlagForm.ActionForm;
import org.opensupervision.api.risk.FlagForm.ContestForm;
import org.opensupervision.api.risk.FlagForm.DismissalForm;
import org.opensupervision.api.risk.FlagForm.SnoozeForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.RiskFlagId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done on the page of a flag. What was refused is said on it, at the form of that name. */
@Controller
class FlagLifePages {

    private final DealingWithFlags dealing;
    private final FlagOnPage page;
    private final Forms forms;

    FlagLifePages(DealingWithFlags dealing, FlagOnPage page, Forms forms) {
        this.dealing = dealing;
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/flags/{id}/acknowledgement")
    @Does(Deed.DEAL_WITH_FLAG)
    String acknowledge(
            Caller caller,
            Sight sight,
            @PathVariable RiskFlagId id,
            @Valid @ModelAttribute("form") AcknowledgementForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> dealing.send(caller, id, form))
                ? said(id, "flag.acknowledged")
                : again(caller, sight, id, "acknowledgement", response, model);
    }

    @PostMapping("/flags/{id}/actions")
    @Does(Deed.DEAL_WITH_FLAG)
    String act(
            Caller caller,
            Sight sight,
            @PathVariable RiskFlagId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> dealing.send(caller, id, form))
                ? said(id, "flag.acted")
                : again(caller, sight, id, "action", response, model);
    }

    @PostMapping("/flags/{id}/dismissal")
    @Does(Deed.DEAL_WITH_FLAG)
    String dismiss(
            Caller caller,
            Sight sight,
            @PathVariable RiskFlagId id,
            @Valid @ModelAttribute("form") DismissalForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> dealing.send(caller, id, form))
                ? said(id, "flag.dismissed")
                : again(caller, sight, id, "dismissal", response, model);
    }

    @PostMapping("/flags/{id}/snooze")
    @Does(Deed.DEAL_WITH_FLAG)
    String snooze(
            Caller caller,
            Sight sight,
            @PathVariable RiskFlagId id,
            @Valid @ModelAttribute("form") SnoozeForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> dealing.send(caller, id, form))
                ? said(id, "flag.snoozed")
                : again(caller, sight, id, "snooze", response, model);
    }

    @PostMapping("/flags/{id}/contest")
    @Does(Deed.CONTEST_FLAG)
    String contest(
            Caller caller,
            Sight sight,
            @PathVariable RiskFlagId id,
            @Valid @ModelAttribute("form") ContestForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> dealing.send(caller, id, form))
                ? said(id, "flag.contested")
                : again(caller, sight, id, "contest", response, model);
    }

    private String again(
            Caller caller, Sight sight, RiskFlagId id, String refused, HttpServletResponse response, Model model) {
        model.addAttribute("refused", refused);
        return Forms.again(response, page.show(caller, sight, id, model));
    }

    private static String said(RiskFlagId id, String what) {
        return "redirect:/flags/%s?said=%s".formatted(id, what);
    }
}
