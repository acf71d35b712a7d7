package org.opensupervision.api.assessments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.assessments.AssessmentForm.ShareForm;
import org.opensupervision.api.assessments.AssessmentForm.SwitchForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.AssessmentId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Private, band or scores, for each audience by itself: switches that act at once, beside a result and among one's data. */
@Controller
class SharingPages {

    private final SelfAssessments assessments;
    private final AssessmentPage page;
    private final Forms forms;

    SharingPages(SelfAssessments assessments, AssessmentPage page, Forms forms) {
        this.assessments = assessments;
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/check-ins/{id}/shares")
    @Does(Deed.SHARE_RESULT)
    String share(
            Caller caller,
            Sight sight,
            @PathVariable AssessmentId id,
            @Valid @ModelAttribute("switched") SwitchForm form,
            BindingResult wrong,
            @RequestParam(defaultValue = "false") boolean fromPrivacy,
            HttpServletResponse response,
            Model model) {
        if (!forms.accepts(wrong, () -> turn(caller, id, form))) {
            return Forms.again(response, page.show(caller, sight, id, null, model));
        }
        String said = form.extent() == null ? "checkin.private" : "checkin.shared";
        return "redirect:" + (fromPrivacy ? "/me/privacy" : "/check-ins/" + id) + "?said=" + said;
    }

    private void turn(Caller caller, AssessmentId id, SwitchForm form) {
        if (form.extent() == null) {
            assessments.stopSharing(caller, id, form.audience());
        } else {
            assessments.share(caller, id, new ShareForm(form.audience(), form.extent()));
        }
    }
}
