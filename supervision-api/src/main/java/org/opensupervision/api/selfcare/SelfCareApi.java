package org.opensupervision.api.selfcare;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.selfcare.SelfCareForm.AgreeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalChangeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalEndForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalForm;
import org.opensupervision.api.selfcare.SelfCareForm.PartnerForm;
import org.opensupervision.api.selfcare.SelfCareForm.ReviewForm;
import org.opensupervision.api.selfcare.SelfCareForm.WithdrawForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Created;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.selfcare.SelfCareQuery.OwnSelfCare;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhatWasAgreed;
import org.opensupervision.projections.selfcare.SelfCareReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own: no address names anybody else's. */
@RestController
@RequestMapping(OwnAgreement.COLLECTION)
@Tag(name = "Self-care agreements")
class SelfCareApi {

    private final OwnAgreement own;
    private final SelfCareReader reader;
    private final BusinessCalendar calendar;

    SelfCareApi(OwnAgreement own, SelfCareReader reader, BusinessCalendar calendar) {
        this.own = own;
        this.reader = reader;
        this.calendar = calendar;
    }

    /** One, or none. */
    @GetMapping
    @Does(Deed.READ_SELF_CARE)
    Paged<OwnSelfCare> index(Caller caller, Reach reach, PageRequest page) {
        return reader.ask(new WhatWasAgreed(caller.agency(), reach, calendar.today(caller.agency()), page));
    }

    /** Made, or said anew. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void agree(Caller caller, @Valid @RequestBody AgreeForm form) {
        own.agree(caller, form);
    }

    @PostMapping("/goals")
    @Does(Deed.KEEP_SELF_CARE)
    ResponseEntity<Created> set(Caller caller, @Valid @RequestBody GoalForm form) {
        return Created.at(OwnAgreement.COLLECTION + "/goals", own.set(caller, form));
    }

    @PostMapping("/goals/changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void change(Caller caller, @Valid @RequestBody GoalChangeForm form) {
        own.change(caller, form);
    }

    @PostMapping("/goals/ends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void end(Caller caller, @Valid @RequestBody GoalEndForm form) {
        own.end(caller, form);
    }

    @PostMapping("/partner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void ask(Caller caller, @Valid @RequestBody PartnerForm form) {
        own.ask(caller, form);
    }

    @DeleteMapping("/partner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void letPartnerGo(Caller caller) {
        own.letPartnerGo(caller);
    }

    @PostMapping("/sharing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void share(Caller caller) {
        own.share(caller);
    }

    @DeleteMapping("/sharing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void stopSharing(Caller caller) {
        own.stopSharing(caller);
    }

    @PostMapping("/reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void review(Caller caller, @Valid @RequestBody ReviewForm form) {
        own.review(caller, form);
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SELF_CARE)
    void withdraw(Caller caller, @Valid @RequestBody WithdrawForm form) {
        own.withdraw(caller);
    }
}
