package org.opensupervision.api.sessions;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.sessions.SessionForm.AmendmentForm;
import org.opensupervision.api.sessions.SessionForm.CancellationForm;
import org.opensupervision.api.sessions.SessionForm.DisputeForm;
import org.opensupervision.api.sessions.SessionForm.NewSessionForm;
import org.opensupervision.api.sessions.SessionForm.RatingForm;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.Edits;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.People;
import org.opensupervision.api.web.People.Named;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.sessions.SessionCommand.ConfirmSession;
import org.opensupervision.domain.sessions.SessionOutcome;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Concern;
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

    private final Commands commands;
    private final Edits edits;
    private final People people;
    private final SessionLogReader sessions;
    private final Access access;

    SessionsApi(Commands commands, Edits edits, People people, SessionLogReader sessions, Access access) {
        this.commands = commands;
        this.edits = edits;
        this.people = people;
        this.sessions = sessions;
        this.access = access;
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
        Named named = people.among(caller, form.named(caller));
        named.require(form.supervisorOr(caller), Role.SUPERVISOR, "supervisorId");
        access.require(
                caller, Deed.WRITE_RECORD, List.of(form.concern(caller)), new InvalidField("supervisorId", "yourself"));
        requireSupervised(caller, named, form.superviseeIds(), form.heldOn());
        SessionId session = form.sessionId(caller);
        commands.create(caller, form.toCommand(caller, session), Answered.created("/api/sessions", session));
        return Created.at("/api/sessions", session);
    }

    @PostMapping("/{id}/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SIGN_SESSION)
    void sign(
            Caller caller,
            @PathVariable SessionId id,
            @Valid @RequestBody(required = false) @Nullable SignatureForm form) {
        SignatureForm signature = form == null ? new SignatureForm(null) : form;
        edits.send(caller, signature.toCommand(caller, id), id, signature.basedOn());
    }

    @PostMapping("/{id}/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CONFIRM_SESSION)
    void confirm(Caller caller, @PathVariable SessionId id) {
        commands.send(caller, new ConfirmSession(id, caller.agency(), caller.person()));
    }

    @PostMapping("/{id}/disputes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CONFIRM_SESSION)
    void dispute(Caller caller, @PathVariable SessionId id, @Valid @RequestBody DisputeForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }

    @PostMapping("/{id}/amendments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.WRITE_RECORD)
    void amend(Caller caller, @PathVariable SessionId id, @Valid @RequestBody AmendmentForm form) {
        Set<PersonId> attending = access.attending(caller, id);
        people.requireNotBeingErased(caller, attending);
        List<PersonId> others = form.superviseeIds().stream()
                .filter(person -> !attending.contains(person))
                .toList();
        requireSupervised(caller, people.among(caller, others), others, form.heldOn());
        edits.send(caller, form.toCommand(caller, id), id, form.basedOn());
    }

    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.WRITE_RECORD)
    void cancel(Caller caller, @PathVariable SessionId id, @Valid @RequestBody CancellationForm form) {
        people.requireNotBeingErased(caller, access.attending(caller, id));
        edits.send(caller, form.toCommand(caller, id), id, form.basedOn());
    }

    @PostMapping("/{id}/ratings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RATE_SESSION)
    void rate(Caller caller, @PathVariable SessionId id, @Valid @RequestBody RatingForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }

    private void requireSupervised(Caller caller, Named named, List<PersonId> supervisees, LocalDate day) {
        supervisees.forEach(person -> named.require(person, Role.SUPERVISEE, "superviseeIds"));
        access.require(
                caller,
                Deed.NAME_AS_ATTENDING,
                supervisees.stream().map(person -> Concern.with(person, day)).toList(),
                new InvalidField("superviseeIds", "people whom you supervise on that day"));
    }
}
