package org.opensupervision.api.recovery;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.opensupervision.api.recovery.RecoveryForm.EndingForm;
import org.opensupervision.api.recovery.RecoveryForm.PhaseForm;
import org.opensupervision.api.recovery.RecoveryForm.SharingForm;
import org.opensupervision.api.recovery.RecoveryForm.WordsForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.recovery.RecoveryQuery.HowAPlanStands;
import org.opensupervision.projections.recovery.RecoveryQuery.OwnPlan;
import org.opensupervision.projections.recovery.RecoveryQuery.WhoRecovers;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own plans: nobody finds another's here. */
@RestController
@RequestMapping("/api/recovery-plans")
@Tag(name = "Recovery plans")
class RecoveryApi {

    private final RecoveryPlans plans;
    private final RecoveryReader reader;

    RecoveryApi(RecoveryPlans plans, RecoveryReader reader) {
        this.plans = plans;
        this.reader = reader;
    }

    @GetMapping
    @Does(Deed.READ_RECOVERY_PLAN)
    Paged<OwnPlan> index(Caller caller, Reach reach, PageRequest page) {
        return reader.ask(new WhoRecovers(caller.agency(), reach, page));
    }

    @GetMapping("/{id}")
    @Does(Deed.READ_RECOVERY_PLAN)
    OwnPlan show(Caller caller, @PathVariable RecoveryPlanId id) {
        return reader.ask(new HowAPlanStands(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @PostMapping
    @Does(Deed.RECOVER)
    ResponseEntity<Created> begin(Caller caller, @Valid @RequestBody PhaseForm form) {
        return Created.at("/api/recovery-plans", plans.begin(caller, form));
    }

    @PutMapping("/{id}/phases/{phase}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RECOVER)
    void describe(
            Caller caller,
            @PathVariable RecoveryPlanId id,
            @PathVariable RecoveryPhase phase,
            @Valid @RequestBody WordsForm form) {
        plans.describe(caller, id, phase, form);
    }

    @PostMapping("/{id}/phase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RECOVER)
    void enter(Caller caller, @PathVariable RecoveryPlanId id, @Valid @RequestBody PhaseForm form) {
        plans.enter(caller, id, form);
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.RECOVER)
    void end(Caller caller, @PathVariable RecoveryPlanId id, @Valid @RequestBody EndingForm form) {
        plans.end(caller, id, form.ending());
    }

    @PostMapping("/{id}/shares")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SHARE_RECOVERY_PLAN)
    void share(Caller caller, Sight sight, @PathVariable RecoveryPlanId id, @Valid @RequestBody SharingForm form) {
        plans.share(caller, sight, id, form);
    }

    @DeleteMapping("/{id}/shares/{supervisor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SHARE_RECOVERY_PLAN)
    void keepPrivate(Caller caller, @PathVariable RecoveryPlanId id, @PathVariable PersonId supervisor) {
        plans.keepPrivate(caller, id, supervisor);
    }

    @PutMapping("/{id}/phases/{phase}/share")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SHARE_RECOVERY_PLAN)
    void shareWords(Caller caller, @PathVariable RecoveryPlanId id, @PathVariable RecoveryPhase phase) {
        plans.shareWords(caller, id, phase);
    }

    @DeleteMapping("/{id}/phases/{phase}/share")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SHARE_RECOVERY_PLAN)
    void keepWordsPrivate(Caller caller, @PathVariable RecoveryPlanId id, @PathVariable RecoveryPhase phase) {
        plans.keepWordsPrivate(caller, id, phase);
    }
}
