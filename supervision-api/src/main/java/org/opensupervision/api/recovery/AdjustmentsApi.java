package org.opensupervision.api.recovery;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.opensupervision.api.recovery.RecoveryForm.AdjustmentForm;
import org.opensupervision.api.recovery.RecoveryForm.ClosingForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposed by one of the two, agreed by the other. {@code number} is that of the proposal that somebody has read. */
@RestController
@RequestMapping("/api/recovery-plans/{id}/adjustments")
@Tag(name = "Recovery plans")
class AdjustmentsApi {

    private final Adjustments adjustments;

    AdjustmentsApi(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ADJUST_CASELOAD)
    void propose(Caller caller, @PathVariable RecoveryPlanId id, @Valid @RequestBody AdjustmentForm form) {
        adjustments.propose(caller, id, form);
    }

    @PostMapping("/{number}/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ADJUST_CASELOAD)
    void agree(Caller caller, @PathVariable RecoveryPlanId id, @PathVariable int number) {
        adjustments.agree(caller, id, number);
    }

    @PostMapping("/{number}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ADJUST_CASELOAD)
    void setAside(Caller caller, @PathVariable RecoveryPlanId id, @PathVariable int number) {
        adjustments.setAside(caller, id, number);
    }

    @PostMapping("/{number}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.ADJUST_CASELOAD)
    void end(
            Caller caller,
            @PathVariable RecoveryPlanId id,
            @PathVariable int number,
            @Valid @RequestBody ClosingForm form) {
        adjustments.end(caller, id, number, form);
    }
}
