package org.opensupervision.api.signals;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.signals.SignsForm.AwayForm;
import org.opensupervision.api.signals.SignsForm.CheckInForm;
import org.opensupervision.api.signals.SignsForm.ChooseForm;
import org.opensupervision.api.signals.SignsForm.SignsWithdrawalForm;
import org.opensupervision.api.web.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** One page for one's own signs: today's check-in first, then how it went, then what one watches for. */
@Controller
class SignPages {

    private final OwnSigns signs;
    private final SignPage page;
    private final Forms forms;

    SignPages(OwnSigns signs, SignPage page, Forms forms) {
        this.signs = signs;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/check-ins/signs")
    @Does(Deed.READ_SIGNS)
    String show(Caller caller, Sight sight, Model model) {
        return page.show(caller, sight, model);
    }

    @PostMapping("/check-ins/signs")
    @Does(Deed.KEEP_SIGNS)
    String choose(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("choose") ChooseForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> signs.choose(caller, form))
                ? "redirect:/check-ins/signs?said=signs.chosen"
                : Forms.again(response, page.show(caller, sight, model));
    }

    @PostMapping("/check-ins/signs/removals")
    @Does(Deed.KEEP_SIGNS)
    String putAway(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("away") AwayForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> signs.putAway(caller, form))
                ? "redirect:/check-ins/signs?said=signs.away"
                : Forms.again(response, page.show(caller, sight, model));
    }

    @PostMapping("/check-ins/signs/today")
    @Does(Deed.KEEP_SIGNS)
    String checkIn(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("noticing") CheckInForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> signs.checkIn(caller, form))
                ? "redirect:/check-ins/signs?said=signs.noted"
                : Forms.again(response, page.show(caller, sight, model));
    }

    @PostMapping("/check-ins/signs/withdrawal")
    @Does(Deed.KEEP_SIGNS)
    String withdraw(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("withdraw") SignsWithdrawalForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> signs.withdraw(caller))
                ? "redirect:/check-ins/signs?said=signs.withdrawn"
                : Forms.again(response, page.show(caller, sight, model));
    }
}
