package org.opensupervision.api.signals;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.signals.SignsForm.AwayForm;
import org.opensupervision.api.signals.SignsForm.CheckInForm;
import org.opensupervision.api.signals.SignsForm.ChooseForm;
import org.opensupervision.api.signals.SignsForm.SignsWithdrawalForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Created;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.signals.SignalsQuery.OwnCheckIn;
import org.opensupervision.projections.signals.SignalsQuery.OwnSign;
import org.opensupervision.projections.signals.SignalsQuery.WhatWasNoticed;
import org.opensupervision.projections.signals.SignalsQuery.WhichSigns;
import org.opensupervision.projections.signals.SignalsReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own: no address names anybody else's. */
@RestController
@Tag(name = "Warning signs")
class SignsApi {

    private final OwnSigns signs;
    private final SignalsReader reader;

    SignsApi(OwnSigns signs, SignalsReader reader) {
        this.signs = signs;
        this.reader = reader;
    }

    @GetMapping(OwnSigns.COLLECTION)
    @Does(Deed.READ_SIGNS)
    Paged<OwnSign> index(Caller caller, Reach reach, PageRequest page) {
        return reader.ask(new WhichSigns(caller.agency(), reach, page));
    }

    @PostMapping(OwnSigns.COLLECTION)
    @Does(Deed.KEEP_SIGNS)
    ResponseEntity<Created> choose(Caller caller, @Valid @RequestBody ChooseForm form) {
        return Created.at(OwnSigns.COLLECTION, signs.choose(caller, form));
    }

    @PostMapping(OwnSigns.COLLECTION + "/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SIGNS)
    void putAway(Caller caller, @Valid @RequestBody AwayForm form) {
        signs.putAway(caller, form);
    }

    /** All of them, with all check-ins. */
    @PostMapping(OwnSigns.COLLECTION + "/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SIGNS)
    void withdraw(Caller caller, @Valid @RequestBody SignsWithdrawalForm form) {
        signs.withdraw(caller);
    }

    @GetMapping("/api/sign-check-ins")
    @Does(Deed.READ_SIGNS)
    Paged<OwnCheckIn> checkIns(Caller caller, Reach reach, @RequestParam @Nullable LocalDate since, PageRequest page) {
        return reader.ask(new WhatWasNoticed(caller.agency(), reach, since, page));
    }

    /** Today's; sent again on the same day, it is corrected. */
    @PostMapping("/api/sign-check-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SIGNS)
    void checkIn(Caller caller, @Valid @RequestBody CheckInForm form) {
        signs.checkIn(caller, form);
    }
}
