package org.opensupervision.api.supportrequests;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.supportrequests.SupportRequestForm.AnswerForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.AskForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.HandoverForm;
import org.opensupervision.api.supportrequests.SupportRequestForm.ResolutionForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportRequestId;
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

    private final Requests requests;
    private final SupportQueueReader queue;

    SupportRequestsApi(Requests requests, SupportQueueReader queue) {
        this.requests = requests;
        this.queue = queue;
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
        return Created.at("/api/support-requests", requests.ask(caller, form));
    }

    @PostMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_REQUEST)
    void acknowledge(Caller caller, @PathVariable SupportRequestId id) {
        requests.acknowledge(caller, id);
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_REQUEST)
    void answer(Caller caller, @PathVariable SupportRequestId id, @Valid @RequestBody AnswerForm form) {
        requests.answer(caller, id, form);
    }

    @PostMapping("/{id}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ANSWER_REQUEST)
    void handOver(Caller caller, @PathVariable SupportRequestId id, @Valid @RequestBody HandoverForm form) {
        requests.handOver(caller, id, form);
    }

    @PostMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RESOLVE_REQUEST)
    void resolve(
            Caller caller,
            @PathVariable SupportRequestId id,
            @Valid @RequestBody(required = false) @Nullable ResolutionForm form) {
        requests.resolve(caller, id, form == null ? new ResolutionForm(null, null) : form);
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.WITHDRAW_REQUEST)
    void withdraw(Caller caller, @PathVariable SupportRequestId id) {
        requests.withdraw(caller, id);
    }
}
