package org.opensupervision.api.assessments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assessments.AssessmentForm.StartForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.pages.Pressed;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsAssessed;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AssessmentPages {

    private final SelfAssessments assessments;
    private final AssessmentPage page;
    private final WellbeingReader reader;
    private final InstrumentTexts texts;
    private final Forms forms;

    AssessmentPages(
            SelfAssessments assessments,
            AssessmentPage page,
            WellbeingReader reader,
            InstrumentTexts texts,
            Forms forms) {
        this.assessments = assessments;
        this.page = page;
        this.reader = reader;
        this.texts = texts;
        this.forms = forms;
    }

    @GetMapping("/check-ins")
    @Does(Deed.READ_ASSESSMENT)
    String index(Caller caller, Sight sight, PageRequest wanted, Model model) {
        model.addAttribute("supervisee", sight.is(Role.SUPERVISEE));
        model.addAttribute(
                "own", reader.ask(new WhatIsAssessed(caller.agency(), sight.reach(Deed.READ_ASSESSMENT), wanted)));
        model.addAttribute("instruments", texts.all(caller.agency()));
        return "assessments/check-ins";
    }

    @PostMapping("/check-ins")
    @Does(Deed.ASSESS_ONESELF)
    String start(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("start") StartForm form,
            BindingResult wrong,
            HttpServletResponse response,
            PageRequest wanted,
            Model model) {
        var started = new AssessmentId[1];
        return forms.accepts(wrong, () -> started[0] = assessments.start(caller, form))
                ? "redirect:/check-ins/" + started[0]
                : Forms.again(response, index(caller, sight, wanted, model));
    }

    @GetMapping("/check-ins/{id}")
    @Does(Deed.READ_ASSESSMENT)
    String show(
            Caller caller,
            Sight sight,
            @PathVariable AssessmentId id,
            @RequestParam @Nullable Integer step,
            Model model) {
        return page.show(caller, sight, id, step, model);
    }

    @PostMapping("/check-ins/{id}/withdrawal")
    @Does(Deed.ASSESS_ONESELF)
    String withdraw(
            Caller caller,
            Sight sight,
            @PathVariable AssessmentId id,
            @ModelAttribute("pressed") Pressed pressed,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return forms.accepts(wrong, () -> assessments.withdraw(caller, id))
                ? "redirect:/check-ins?said=checkin.withdrawn"
                : Forms.again(response, page.show(caller, sight, id, null, model));
    }
}
