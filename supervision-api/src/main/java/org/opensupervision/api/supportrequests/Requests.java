package org.opensupervision.api.supportrequests;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.supportrequests.SupportRequestForm.AnswerForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.AskForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.HandoverForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.ResolutionForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AcknowledgeRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.WithdrawRequest;
import org.opensupervision.projections.concern.Concern;
import org.springframework.stereotype.Component;

/** What pages and programs both do with requests. */
@Component
class Requests {

    private final Commands commands;
    private final People people;
    private final BusinessCalendar calendar;
    private final Access access;
    private final Backups backups;

    Requests(Commands commands, People people, BusinessCalendar calendar, Access access, Backups backups) {
        this.backups = backups;
        this.commands = commands;
        this.people = people;
        this.calendar = calendar;
        this.access = access;
    }

    SupportRequestId ask(Caller caller, AskForm form) {
        people.require(caller, form.superviseeOr(caller), Role.SUPERVISEE, "superviseeId");
        LocalDate today = calendar.today(caller.agency());
        access.require(
                caller,
                Deed.ASK_FOR_SUPPORT,
                List.of(Concern.with(form.superviseeOr(caller), today)),
                new InvalidField("superviseeId", "yourself"));
        backups.require(caller, form.superviseeOr(caller), form.backupId());
        SupportRequestId request = form.requestId(caller);
        commands.create(
                caller, form.toCommand(caller, request, today), Answered.created("/api/support-requests", request));
        return request;
    }

    void acknowledge(Caller caller, SupportRequestId request) {
        commands.send(caller, new AcknowledgeRequest(request, caller.agency(), caller.person()));
    }

    void answer(Caller caller, SupportRequestId request, AnswerForm form) {
        people.requireNotBeingErased(caller, access.asking(caller, request));
        commands.send(caller, form.toCommand(caller, request));
    }

    void handOver(Caller caller, SupportRequestId request, HandoverForm form) {
        people.require(caller, form.toId(), Role.SUPERVISOR, "toId");
        commands.send(caller, form.toCommand(caller, request));
    }

    void resolve(Caller caller, SupportRequestId request, ResolutionForm form) {
        if (form.sessionId() != null && !access.sees(caller, form.sessionId())) {
            throw new InvalidField("sessionId", "a session of this agency");
        }
        commands.send(caller, form.toCommand(caller, request));
    }

    void withdraw(Caller caller, SupportRequestId request) {
        commands.send(caller, new WithdrawRequest(request, caller.agency(), caller.person()));
    }
}
