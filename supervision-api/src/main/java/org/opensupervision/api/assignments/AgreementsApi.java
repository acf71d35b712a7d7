package org.opensupervision.api.assignments;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assignments.AgreementForm.ChangeForm;
import org.opensupervision.api.assignments.AgreementForm.EndForm;
import org.opensupervision.api.assignments.AgreementForm.NewAgreementForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.Edits;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.AgreementView;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhatIsAgreed;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
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
@RequestMapping("/api/agreements")
@Tag(name = "Agreements")
class AgreementsApi {

    private final Commands commands;
    private final Edits edits;
    private final People people;
    private final AssignmentsReader assignments;
    private final DirectoryReader directory;

    AgreementsApi(
            Commands commands, Edits edits, People people, AssignmentsReader assignments, DirectoryReader directory) {
        this.commands = commands;
        this.edits = edits;
        this.people = people;
        this.assignments = assignments;
        this.directory = directory;
    }

    @GetMapping
    @Does(Deed.READ_AGREEMENT)
    Paged<AgreementView> index(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable PersonId supervisorId,
            @RequestParam @Nullable PersonId superviseeId,
            @RequestParam @Nullable LocalDate activeOn,
            PageRequest page) {
        return assignments.ask(
                new WhoSupervisesWhom(caller.agency(), reach, supervisorId, superviseeId, activeOn, page));
    }

    @GetMapping("/{id}")
    @Does(Deed.READ_AGREEMENT)
    AgreementView show(Caller caller, @PathVariable AgreementId id) {
        return assignments.ask(new WhatIsAgreed(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @PostMapping
    @Does(Deed.KEEP_AGREEMENTS)
    ResponseEntity<Created> assign(Caller caller, @Valid @RequestBody NewAgreementForm form) {
        People.Named named = people.among(caller, List.of(form.supervisorId(), form.superviseeId()));
        named.require(form.supervisorId(), Role.SUPERVISOR, "supervisorId");
        named.require(form.superviseeId(), Role.SUPERVISEE, "superviseeId");
        AgreementId agreement = AgreementId.between(form.supervisorId(), form.superviseeId(), form.from());
        commands.send(
                caller,
                form.toCommand(caller, agreement, usualTerms(caller)),
                Answered.created("/api/agreements", agreement));
        return Created.at("/api/agreements", agreement);
    }

    @PostMapping("/{id}/changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_AGREEMENTS)
    void change(Caller caller, @PathVariable AgreementId id, @Valid @RequestBody ChangeForm form) {
        edits.send(caller, form.toCommand(caller, id), id, form.basedOn());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_AGREEMENTS)
    void end(Caller caller, @PathVariable AgreementId id, @Valid @RequestBody EndForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }

    private AgreementTerms usualTerms(Caller caller) {
        return directory
                .ask(new WhichAgency(caller.agency()))
                .map(agency -> new AgreementTerms(agency.cadenceDays(), agency.agreedMinutes()))
                .orElse(AgreementTerms.USUAL);
    }
}
