package org.opensupervision.api.supportrequests;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.supportrequests.SupportRequestForm.AnswerForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.AskForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.HandoverForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.ResolutionForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.AcknowledgeRequest;
import org.opensupervision.domain.supportrequests.SupportRequestCommand.WithdrawRequest;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestState;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestView;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatWasAsked;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/support-requests")
@Tag(name = "Support requests")
class SupportRequestsApi {

    private final Commands commands;
    private final People people;
    private final BusinessCalendar calendar;
    private final SupportQueueReader queue;
    private final Access access;

    SupportRequestsApi(
            Commands commands, People people, BusinessCalendar calendar, SupportQueueReader queue, Access access) {
        this.commands = commands;
        this.people = people;
        this.calendar = calendar;
        this.queue = queue;
        this.access = access;
    }

    @GetMapping
    @Does(Deed.READ_REQUEST)
    Paged<RequestView> index(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable RequestState state,
            @RequestParam @Nullable PersonId superviseeId,
            PageRequest page) {
        return queue.ask(new WhoAsksForSupport(caller.agency(), reach, state, superviseeId, page));
    }

    @GetMapping("/{id}")
    @Does(Deed.READ_REQUEST)
    RequestView show(Caller caller, @PathVariable SupportRequestId id) {
        return queue.ask(new WhatWasAsked(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @PostMapping
    @Does(Deed.ASK_FOR_SUPPORT)
    ResponseEntity<Created> ask(Caller caller, @Valid @RequestBody AskForm form) {
        people.require(caller, form.superviseeOr(caller), Role.SUPERVISEE, "superviseeId");
        LocalDate today = calendar.today(caller.agency());
        access.require(
                caller,
                Deed.ASK_FOR_SUPPORT,
                List.of(Concern.with(form.superviseeOr(caller), today)),
                new InvalidField("superviseeId", "yourself"));
        SupportRequestId request = form.requestId(caller);
        commands.create(
                caller, form.toCommand(caller, request, today), Answered.created("/api/support-requests", request));
        return Created.at("/api/support-requests", request);
    }

    @PostMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_REQUEST)
    void acknowledge(Caller caller, @PathVariable SupportRequestId id) {
        commands.send(caller, new AcknowledgeRequest(id, caller.agency(), caller.person()));
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_REQUEST)
    void answer(Caller caller, @PathVariable SupportRequestId id, @Valid @RequestBody AnswerForm form) {
        people.requireNotBeingErased(caller, access.asking(caller, id));
        commands.send(caller, form.toCommand(caller, id));
    }

    @PostMapping("/{id}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_REQUEST)
    void handOver(Caller caller, @PathVariable SupportRequestId id, @Valid @RequestBody HandoverForm form) {
        people.require(caller, form.toId(), Role.SUPERVISOR, "toId");
        commands.send(caller, form.toCommand(caller, id));
    }

    @PostMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RESOLVE_REQUEST)
    void resolve(
            Caller caller,
            @PathVariable SupportRequestId id,
            @Valid @RequestBody(required = false) @Nullable ResolutionForm form) {
        ResolutionForm resolution = form == null ? new ResolutionForm(null, null) : form;
        if (resolution.sessionId() != null) {
            requireKnown(caller, resolution.sessionId());
        }
        commands.send(caller, resolution.toCommand(caller, id));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.WITHDRAW_REQUEST)
    void withdraw(Caller caller, @PathVariable SupportRequestId id) {
        commands.send(caller, new WithdrawRequest(id, caller.agency(), caller.person()));
    }

    private void requireKnown(Caller caller, SessionId session) {
        if (!access.sees(caller, session)) {
            throw new InvalidField("sessionId", "a session of this agency");
        }
    }
}
