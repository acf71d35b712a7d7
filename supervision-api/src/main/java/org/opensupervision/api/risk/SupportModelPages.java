package org.opensupervision.api.risk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.risk.SupportModelForm.ProposalForm;
import org.opensupervision.api.risk.SupportModelForm.SwitchForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Version;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Versions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** By which version flags are found, which others there are, and what each would have flagged. */
@Controller
class SupportModelPages {

    private final ModelVersions versions;
    private final Forms forms;

    SupportModelPages(ModelVersions versions, Forms forms) {
        this.versions = versions;
        this.forms = forms;
    }

    @GetMapping("/agency/support-model")
    @Does(Deed.READ_SUPPORT_MODEL)
    String index(Caller caller, Sight sight, Model model) {
        model.addAttribute("models", versions.all(caller));
        model.addAttribute("mayKeep", sight.may(Deed.KEEP_SUPPORT_MODEL));
        return "risk/models";
    }

    @GetMapping("/agency/support-model/proposal")
    @Does(Deed.KEEP_SUPPORT_MODEL)
    String proposal(Caller caller, Model model) {
        Versions all = versions.all(caller);
        model.addAttribute("inForce", all.inForce());
        model.addAttribute(
                "form",
                ProposalForm.like(ModelVersions.version(all, all.inForce()).model()));
        return "risk/proposal";
    }

    @PostMapping("/agency/support-model/proposal")
    @Does(Deed.KEEP_SUPPORT_MODEL)
    String propose(
            Caller caller,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        if (forms.accepts(wrong, () -> versions.propose(caller, form))) {
            return said(form.toCommand(caller).model().code(), "model.proposed");
        }
        model.addAttribute("inForce", versions.all(caller).inForce());
        return Forms.again(response, "risk/proposal");
    }

    @GetMapping("/support-models/{code}")
    @Does(Deed.READ_SUPPORT_MODEL)
    String show(Caller caller, Sight sight, @PathVariable String code, Model model) {
        return page(caller, sight, code, model);
    }

    @PostMapping("/support-models/{code}/trial")
    @Does(Deed.KEEP_SUPPORT_MODEL)
    String tryOut(
            Caller caller,
            Sight sight,
            @PathVariable String code,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> versions.tryOut(caller, code))
                ? said(code, "model.tried")
                : Forms.again(response, page(caller, sight, code, model));
    }

    @PostMapping("/support-models/{code}/switch")
    @Does(Deed.KEEP_SUPPORT_MODEL)
    String switchTo(
            Caller caller,
            Sight sight,
            @PathVariable String code,
            @Valid @ModelAttribute("form") SwitchForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> versions.switchTo(caller, code, form))
                ? said(code, "model.switched")
                : Forms.again(response, page(caller, sight, code, model));
    }

    private String page(Caller caller, Sight sight, String code, Model model) {
        Versions all = versions.all(caller);
        Version version = ModelVersions.version(all, code);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new SwitchForm(""));
        }
        model.addAttribute("version", version);
        model.addAttribute("inForce", ModelVersions.version(all, all.inForce()));
        model.addAttribute("mayKeep", sight.may(Deed.KEEP_SUPPORT_MODEL));
        return "risk/model";
    }

    private static String said(String code, String what) {
        return "redirect:/support-models/" + code + "?said=" + what;
    }
}
