package org.opensupervision.api.risk;

import java.util.List;
import org.opensupervision.api.risk.SupportModelForm.ProposalForm;
import org.opensupervision.api.risk.SupportModelForm.SwitchForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.TrySupportModel;
import org.opensupervision.domain.riskflags.SupportModelRule;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.SupportModelsId;
import org.opensupervision.projections.burnoutrisk.ModelTrialReader;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Version;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Versions;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhatWouldBeFlagged;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelsAreThere;
import org.opensupervision.projections.burnoutrisk.SupportModelReader;
import org.springframework.stereotype.Component;

/** What pages and programs both do with the versions of the support model. */
@Component
class ModelVersions {

    static final String COLLECTION = "/api/support-models";

    private final SupportModelReader models;
    private final ModelTrialReader trials;
    private final Commands commands;
    private final BusinessCalendar calendar;

    ModelVersions(SupportModelReader models, ModelTrialReader trials, Commands commands, BusinessCalendar calendar) {
        this.models = models;
        this.trials = trials;
        this.commands = commands;
        this.calendar = calendar;
    }

    /** {@code months} begin with the latest; people are counted in fives: 10 stands for 10 to 14, 0 for fewer than five. */
    record Tried(String code, String against, List<TrialMonth> months) {}

    Versions all(Caller caller) {
        return models.ask(new WhichModelsAreThere(caller.agency()));
    }

    static Version version(Versions versions, String code) {
        if (!SupportModel.isCode(code)) {
            throw new InvalidField("code", "the name of a version");
        }
        return versions.versions().stream()
                .filter(each -> each.model().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void propose(Caller caller, ProposalForm form) {
        var command = form.toCommand(caller);
        commands.send(
                caller, command, Answered.created(COLLECTION, command.model().code()));
    }

    /** Nothing is looked at for a version that cannot be tried. */
    Tried tryOut(Caller caller, String code) {
        Versions versions = all(caller);
        Version tried = version(versions, code);
        SupportModelRule.MODEL_IS_NOT_IN_FORCE.require(!tried.inForce());
        List<TrialMonth> months = trials.ask(new WhatWouldBeFlagged(
                caller.agency(),
                version(versions, versions.inForce()).model(),
                tried.model(),
                calendar.today(caller.agency())));
        var answer = new Tried(code, versions.inForce(), months);
        commands.send(
                caller,
                new TrySupportModel(
                        SupportModelsId.of(caller.agency()),
                        caller.agency(),
                        code,
                        versions.inForce(),
                        months,
                        caller.person()),
                Answered.saying(answer));
        return answer;
    }

    void switchTo(Caller caller, String code, SwitchForm form) {
        commands.send(
                caller,
                form.toCommand(caller, version(all(caller), code).model().code()));
    }
}
