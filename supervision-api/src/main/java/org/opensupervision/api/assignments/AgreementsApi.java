package org.opensupervision.api.assignments;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.assignments.AgreementForm.ChangeForm;
import org.opensupervision.api.assignments.AgreementForm.EndForm;
import org.opensupervision.api.assignments.AgreementForm.NewAgreementForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.Edits;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.AgreementView;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhatIsAgreed;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.concern.Reach;
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
    private final Assigning assigning;
    private final AssignmentsReader assignments;

    AgreementsApi(Commands commands, Edits edits, Assigning assigning, AssignmentsReader assignments) {
        this.commands = commands;
        this.edits = edits;
        this.assigning = assigning;
        this.assignments = assignments;
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
        return Created.at("/api/agreements", assigning.assign(caller, form));
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
}
