package org.opensupervision.api.selfcare;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.selfcare.SelfCareForm.PartnerForm;
import org.opensupervision.api.web.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom somebody asks to be their partner, and what they share with them: switches that act at once. */
@Controller
class PartnerPages {

    private final OwnAgreement own;
    private final SelfCarePage page;
    private final Forms forms;

    PartnerPages(OwnAgreement own, SelfCarePage page, Forms forms) {
        this.own = own;
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/check-ins/self-care/partner/search")
    @Does(Deed.KEEP_SELF_CARE)
    String find(Caller caller, Sight sight, @RequestParam(defaultValue = "") String text, Model model) {
        return page.find(caller, sight, text, model);
    }

    @PostMapping("/check-ins/self-care/partner")
    @Does(Deed.KEEP_SELF_CARE)
    String ask(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("asking") PartnerForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.ask(caller, form))
                ? "redirect:/check-ins/self-care?said=selfcare.asked"
                : Forms.again(response, page.show(caller, sight, null, model));
    }

    @PostMapping("/check-ins/self-care/partner/release")
    @Does(Deed.KEEP_SELF_CARE)
    String letGo(
            Caller caller,
            Sight sight,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return press(caller, sight, wrong, response, model, () -> own.letPartnerGo(caller), "selfcare.released");
    }

    @PostMapping("/check-ins/self-care/sharing")
    @Does(Deed.KEEP_SELF_CARE)
    String share(
            Caller caller,
            Sight sight,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return press(caller, sight, wrong, response, model, () -> own.share(caller), "selfcare.shared");
    }

    @PostMapping("/check-ins/self-care/sharing/end")
    @Does(Deed.KEEP_SELF_CARE)
    String stopSharing(
            Caller caller,
            Sight sight,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return press(caller, sight, wrong, response, model, () -> own.stopSharing(caller), "selfcare.private");
    }

    private String press(
            Caller caller,
            Sight sight,
            BindingResult wrong,
            HttpServletResponse response,
            Model model,
            Runnable sending,
            String said) {
        return forms.accepts(wrong, sending)
                ? "redirect:/check-ins/self-care?said=" + said
                : Forms.again(response, page.show(caller, sight, null, model));
    }
}
