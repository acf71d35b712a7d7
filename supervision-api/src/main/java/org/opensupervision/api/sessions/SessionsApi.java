package org.opensupervision.api.sessions;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.sessions.SessionForm.AmendmentForm;
import org.opensupervision.api.sessions.SessionForm.CancellationForm;
import org.opensupervision.api.sessions.SessionForm.DisputeForm;
import org.opensupervision.api.sessions.SessionForm.NewSessionForm;
import org.opensupervision.api.sessions.SessionForm.RatingForm;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
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
@RequestMapping("/api/sessions")
@Tag(name = "Sessions")
class SessionsApi {

    private final RecordKeeping records;
    private final Commands commands;
    private final SessionLogReader sessions;

    SessionsApi(RecordKeeping records, Commands commands, SessionLogReader sessions) {
        this.records = records;
        this.commands = commands;
        this.sessions = sessions;
    }

    @GetMapping
    @Does(Deed.READ_SESSION)
    Paged<SessionRow> index(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable PersonId supervisorId,
            @RequestParam @Nullable PersonId superviseeId,
            @RequestParam @Nullable SessionOutcome status,
            @RequestParam @Nullable Boolean signed,
            PageRequest page) {
        return sessions.ask(
                new WhichSessions(caller.agency(), reach, from, to, supervisorId, superviseeId, status, signed, page));
    }

    @GetMapping("/{id}")
    @Does(Deed.READ_SESSION)
    SessionView show(Caller caller, @PathVariable SessionId id) {
        return sessions.ask(new WhatHappenedIn(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @PostMapping
    @Does(Deed.WRITE_RECORD)
    ResponseEntity<Created> write(Caller caller, @Valid @RequestBody NewSessionForm form) {
        SessionId session = form.sessionId(caller);
        records.write(caller, session, form);
        return Created.at("/api/sessions", session);
    }

    @PostMapping("/{id}/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SIGN_SESSION)
    void sign(
            Caller caller,
            @PathVariable SessionId id,
            @Valid @RequestBody(required = false) @Nullable SignatureForm form) {
        records.sign(caller, id, form == null ? new SignatureForm(null) : form);
    }

    @PostMapping("/{id}/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CONFIRM_SESSION)
    void confirm(Caller caller, @PathVariable SessionId id) {
        records.confirm(caller, id);
    }

    @PostMapping("/{id}/disputes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CONFIRM_SESSION)
    void dispute(Caller caller, @PathVariable SessionId id, @Valid @RequestBody DisputeForm form) {
        records.dispute(caller, id, form);
    }

    @PostMapping("/{id}/amendments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.WRITE_RECORD)
    void amend(Caller caller, @PathVariable SessionId id, @Valid @RequestBody AmendmentForm form) {
        records.amend(caller, id, form);
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.WRITE_RECORD)
    void cancel(Caller caller, @PathVariable SessionId id, @Valid @RequestBody CancellationForm form) {
        records.cancel(caller, id, form);
    }

    @PostMapping("/{id}/ratings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RATE_SESSION)
    void rate(Caller caller, @PathVariable SessionId id, @Valid @RequestBody RatingForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }
}
