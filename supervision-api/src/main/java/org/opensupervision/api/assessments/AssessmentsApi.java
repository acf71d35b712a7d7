package org.opensupervision.api.assessments;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.opensupervision.api.assessments.AssessmentForm.AnswersForm;
import org.opensupervision.api.assessments.AssessmentForm.ShareForm;
import org.opensupervision.api.assessments.AssessmentForm.StartForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.wellbeing.WellbeingQuery.HowAnAssessmentStands;
import org.opensupervision.projections.wellbeing.WellbeingQuery.OwnAssessment;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsAssessed;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own: nobody finds another's here. */
@RestController
@RequestMapping("/api/assessments")
@Tag(name = "Self-assessments")
class AssessmentsApi {

    private final SelfAssessments assessments;
    private final WellbeingReader reader;

    AssessmentsApi(SelfAssessments assessments, WellbeingReader reader) {
        this.assessments = assessments;
        this.reader = reader;
    }

    @GetMapping
    @Does(Deed.READ_ASSESSMENT)
    Paged<OwnAssessment> index(Caller caller, Reach reach, PageRequest page) {
        return reader.ask(new WhatIsAssessed(caller.agency(), reach, page));
    }

    @GetMapping("/{id}")
    @Does(Deed.READ_ASSESSMENT)
    OwnAssessment show(Caller caller, @PathVariable AssessmentId id) {
        return reader.ask(new HowAnAssessmentStands(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @PostMapping
    @Does(Deed.ASSESS_ONESELF)
    ResponseEntity<Created> start(Caller caller, @Valid @RequestBody StartForm form) {
        return Created.at("/api/assessments", assessments.start(caller, form));
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ASSESS_ONESELF)
    void answer(Caller caller, @PathVariable AssessmentId id, @Valid @RequestBody AnswersForm form) {
        assessments.answer(caller, id, form);
    }

    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ASSESS_ONESELF)
    void pause(Caller caller, @PathVariable AssessmentId id) {
        assessments.pause(caller, id);
    }

    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ASSESS_ONESELF)
    void resume(Caller caller, @PathVariable AssessmentId id) {
        assessments.resume(caller, id);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ASSESS_ONESELF)
    void complete(Caller caller, @PathVariable AssessmentId id) {
        assessments.complete(caller, id);
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ASSESS_ONESELF)
    void withdraw(Caller caller, @PathVariable AssessmentId id) {
        assessments.withdraw(caller, id);
    }

    @PostMapping("/{id}/shares")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SHARE_RESULT)
    void share(Caller caller, @PathVariable AssessmentId id, @Valid @RequestBody ShareForm form) {
        assessments.share(caller, id, form);
    }

    @DeleteMapping("/{id}/shares/{audience}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SHARE_RESULT)
    void stopSharing(Caller caller, @PathVariable AssessmentId id, @PathVariable Audience audience) {
        assessments.stopSharing(caller, id, audience);
    }
}
