package org.opensupervision.api.assessments;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.assessments.Instrument;
import org.opensupervision.domain.assessments.Instruments;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.wellbeing.WellbeingQuery.AssessmentState;
import org.opensupervision.projections.wellbeing.WellbeingQuery.HowAnAssessmentStands;
import org.opensupervision.projections.wellbeing.WellbeingQuery.OwnAssessment;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsAssessed;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One assessment, from its first three items to its result. */
@Component
class AssessmentPage {

    /** As many as a chart can show. */
    private static final PageRequest OVER_TIME = new PageRequest(0, 100);

    private final WellbeingReader reader;
    private final InstrumentTexts texts;

    AssessmentPage(WellbeingReader reader, InstrumentTexts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    String show(Caller caller, Sight sight, AssessmentId id, @Nullable Integer step, Model model) {
        OwnAssessment assessment =
                reader.ask(new HowAnAssessmentStands(caller.agency(), id)).orElseThrow(NotFound::new);
        Instrument key = Instruments.find(assessment.instrument()).orElseThrow(NotFound::new);
        Locale locale = LocaleContextHolder.getLocale();
        Optional<ContentFile> content = texts.of(caller.agency(), key.code(), locale);
        model.addAttribute("view", assessment);
        model.addAttribute("key", key);
        model.addAttribute("texts", content.orElse(null));
        switch (assessment.state()) {
            case UNDER_WAY -> content.ifPresent(file -> addStep(Questionnaire.of(key, file, assessment), step, model));
            case COMPLETED -> addResults(caller, sight, key, assessment, model);
            case PAUSED, WITHDRAWN -> {}
        }
        return assessment.state() == AssessmentState.COMPLETED ? "assessments/result" : "assessments/assessment";
    }

    private static void addStep(Questionnaire questionnaire, @Nullable Integer wanted, Model model) {
        model.addAttribute("step", questionnaire.step(wanted));
        model.addAttribute("answered", questionnaire.answered());
        model.addAttribute("all", questionnaire.questions().size());
    }

    private void addResults(Caller caller, Sight sight, Instrument key, OwnAssessment assessment, Model model) {
        var own = reader.ask(new WhatIsAssessed(caller.agency(), sight.reach(Deed.READ_ASSESSMENT), OVER_TIME));
        model.addAttribute("results", Results.of(key, assessment, own.items()));
    }
}
