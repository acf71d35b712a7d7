package org.opensupervision.api.assessments;

import java.util.Locale;
import org.opensupervision.api.assessments.AssessmentForm.AnswersForm;
import org.opensupervision.api.assessments.AssessmentForm.ShareForm;
import org.opensupervision.api.assessments.AssessmentForm.StartForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.assessments.AssessmentCommand.CompleteAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.PauseAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.ResumeAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.StopSharing;
import org.opensupervision.domain.assessments.AssessmentCommand.WithdrawAssessment;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AssessmentId;
import org.springframework.stereotype.Component;

/** What pages and programs both do with self-assessments: everybody with their own. */
@Component
class SelfAssessments {

    private final Commands commands;
    private final People people;
    private final InstrumentTexts texts;

    SelfAssessments(Commands commands, People people, InstrumentTexts texts) {
        this.commands = commands;
        this.people = people;
        this.texts = texts;
    }

    AssessmentId start(Caller caller, StartForm form) {
        people.require(caller, caller.person(), Role.SUPERVISEE, "supervisee");
        if (texts.of(caller.agency(), form.instrument(), Locale.ENGLISH).isEmpty()) {
            throw new InvalidField("instrument", "one that there are texts for at this agency");
        }
        AssessmentId assessment = form.assessmentId(caller);
        commands.create(caller, form.toCommand(caller, assessment), Answered.created("/api/assessments", assessment));
        return assessment;
    }

    void answer(Caller caller, AssessmentId assessment, AnswersForm form) {
        commands.send(caller, form.toCommand(caller, assessment));
    }

    void pause(Caller caller, AssessmentId assessment) {
        commands.send(caller, new PauseAssessment(assessment, caller.agency()));
    }

    void resume(Caller caller, AssessmentId assessment) {
        commands.send(caller, new ResumeAssessment(assessment, caller.agency()));
    }

    void complete(Caller caller, AssessmentId assessment) {
        commands.send(caller, new CompleteAssessment(assessment, caller.agency()));
    }

    void withdraw(Caller caller, AssessmentId assessment) {
        commands.send(caller, new WithdrawAssessment(assessment, caller.agency()));
    }

    void share(Caller caller, AssessmentId assessment, ShareForm form) {
        commands.send(caller, form.toCommand(caller, assessment));
    }

    void stopSharing(Caller caller, AssessmentId assessment, Audience audience) {
        commands.send(caller, new StopSharing(assessment, caller.agency(), audience));
    }
}
