package org.opensupervision.api.notices;

import jakarta.servlet.http.HttpServletResponse;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.notices.MailChoices;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MailPages {

    private final MailChoices choices;
    private final MailSettings settings;
    private final Forms forms;

    MailPages(MailChoices choices, MailSettings settings, Forms forms) {
        this.choices = choices;
        this.settings = settings;
        this.forms = forms;
    }

    @GetMapping("/me/notices/mail")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String show(@AuthenticationPrincipal SignedIn me, @ModelAttribute("form") MailForm form, Model model) {
        return page(me, model);
    }

    @PostMapping("/me/notices/mail")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String choose(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("form") MailForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> choices.choose(me.agency(), me.person(), form.chosen()))
                ? "redirect:/me/notices/mail?said=mail.chosen"
                : Forms.again(response, page(me, model));
    }

    private String page(SignedIn me, Model model) {
        model.addAttribute("choices", choices.of(me.agency(), me.person()));
        model.addAttribute("on", settings.isOn());
        return "notices/mail";
    }
}
