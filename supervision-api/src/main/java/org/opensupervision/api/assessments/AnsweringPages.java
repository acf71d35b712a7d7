package org.opensupervision.api.assessments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assessments.AssessmentForm.AnswersForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
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

/** Three items at a time; every answer is kept as it is given, and with the form where there are no scripts. */
@Controller
class AnsweringPages {

    private final SelfAssessments assessments;
    private final AssessmentPage page;
    private final Forms forms;
    private final Clock clock;

    AnsweringPages(SelfAssessments assessments, AssessmentPage page, Forms forms, Clock clock) {
        this.assessments = assessments;
        this.page = page;
        this.forms = forms;
        this.clock = clock;
    }

    /** Where a form leads. */
    enum Then {
        NEXT,
        BACK,
        LATER
    }

    @PostMapping("/check-ins/{id}/answers")
    @Does(Deed.ASSESS_ONESELF)
    String answer(
            Caller caller,
            Sight sight,
            @PathVariable AssessmentId id,
            @Valid @ModelAttribute("answers") AnswersForm form,
            BindingResult wrong,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "NEXT") Then then,
            HttpServletResponse response,
            Model model) {
        if (!forms.accepts(wrong, () -> keep(caller, id, form, then))) {
            return Forms.again(response, page.show(caller, sight, id, step, model));
        }
        return switch (then) {
            case NEXT -> "redirect:/check-ins/" + id + "?step=" + (step + 1);
            case BACK -> "redirect:/check-ins/" + id + "?step=" + Math.max(0, step - 1);
            case LATER -> "redirect:/check-ins?said=checkin.paused";
        };
    }

    private void keep(Caller caller, AssessmentId id, AnswersForm form, Then then) {
        if (!form.saysNothing()) {
            assessments.answer(caller.about("answers"), id, form);
        }
        if (then == Then.LATER) {
            assessments.pause(caller.about("pause"), id);
        }
    }

    /** As soon as one is given; it may be given another way a moment later, so it is not sent once. */
    @PostMapping("/check-ins/{id}/answers/now")
    @Does(Deed.ASSESS_ONESELF)
    String keep(
            Caller caller,
            @PathVariable AssessmentId id,
            @Valid @ModelAttribute("answers") AnswersForm form,
            BindingResult wrong,
            Model model) {
        Caller unkeyed = new Caller(caller.agency(), caller.person(), caller.request(), null);
        if (!form.saysNothing() && forms.accepts(wrong, () -> assessments.answer(unkeyed, id, form))) {
            model.addAttribute("keptAt", clock.instant());
        }
        return "assessments/_parts :: kept";
    }

    @PostMapping("/check-ins/{id}/resumption")
    @Does(Deed.ASSESS_ONESELF)
    String resume(
            Caller caller,
            Sight sight,
            @PathVariable AssessmentId id,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return press(caller, sight, id, wrong, response, model, () -> assessments.resume(caller, id), null);
    }

    @PostMapping("/check-ins/{id}/completion")
    @Does(Deed.ASSESS_ONESELF)
    String complete(
            Caller caller,
            Sight sight,
            @PathVariable AssessmentId id,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return press(
                caller,
                sight,
                id,
                wrong,
                response,
                model,
                () -> assessments.complete(caller, id),
                "?said=checkin.completed");
    }

    private String press(
            Caller caller,
            Sight sight,
            AssessmentId id,
            BindingResult wrong,
            HttpServletResponse response,
            Model model,
            Runnable sending,
            @Nullable String said) {
        return forms.accepts(wrong, sending)
                ? "redirect:/check-ins/" + id + (said == null ? "" : said)
                : Forms.again(response, page.show(caller, sight, id, null, model));
    }
}
