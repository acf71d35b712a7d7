package org.opensupervision.api.selfcare;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.selfcare.SelfCareForm.AgreeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalChangeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalEndForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalForm;
import org.opensupervision.api.selfcare.SelfCareForm.ReviewForm;
import org.opensupervision.api.selfcare.SelfCareForm.WithdrawForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.shared.GoalId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own agreement, its goals and reviews. */
@Controller
class SelfCarePages {

    private final OwnAgreement own;
    private final SelfCarePage page;
    private final Forms forms;

    SelfCarePages(OwnAgreement own, SelfCarePage page, Forms forms) {
        this.own = own;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/check-ins/self-care")
    @Does(Deed.READ_SELF_CARE)
    String show(Caller caller, Sight sight, @RequestParam @Nullable GoalId goal, Model model) {
        return page.show(caller, sight, goal, model);
    }

    @PostMapping("/check-ins/self-care")
    @Does(Deed.KEEP_SELF_CARE)
    String agree(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("agreeing") AgreeForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.agree(caller, form))
                ? "redirect:/check-ins/self-care?said=selfcare.agreed"
                : Forms.again(response, page.show(caller, sight, null, model));
    }

    @PostMapping("/check-ins/self-care/goals")
    @Does(Deed.KEEP_SELF_CARE)
    String set(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("setting") GoalForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.set(caller, form))
                ? "redirect:/check-ins/self-care?said=selfcare.goal"
                : Forms.again(response, page.show(caller, sight, null, model));
    }

    @PostMapping("/check-ins/self-care/goals/changes")
    @Does(Deed.KEEP_SELF_CARE)
    String change(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("changing") GoalChangeForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.change(caller, form))
                ? "redirect:/check-ins/self-care?said=selfcare.goal"
                : Forms.again(response, page.show(caller, sight, null, model));
    }

    @PostMapping("/check-ins/self-care/goals/ends")
    @Does(Deed.KEEP_SELF_CARE)
    String end(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("ending") GoalEndForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.end(caller, form))
                ? "redirect:/check-ins/self-care?said=" + said(form.end())
                : Forms.again(response, page.show(caller, sight, null, model));
    }

    private static String said(GoalEnd end) {
        return switch (end) {
            case REACHED -> "selfcare.reached";
            case LET_GO -> "selfcare.letgo";
        };
    }

    @PostMapping("/check-ins/self-care/reviews")
    @Does(Deed.KEEP_SELF_CARE)
    String review(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("reviewing") ReviewForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.review(caller, form))
                ? "redirect:/check-ins/self-care?said=selfcare.reviewed"
                : Forms.again(response, page.show(caller, sight, null, model));
    }

    @PostMapping("/check-ins/self-care/withdrawal")
    @Does(Deed.KEEP_SELF_CARE)
    String withdraw(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("withdraw") WithdrawForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> own.withdraw(caller))
                ? "redirect:/check-ins/self-care?said=selfcare.withdrawn"
                : Forms.again(response, page.show(caller, sight, null, model));
    }
}
