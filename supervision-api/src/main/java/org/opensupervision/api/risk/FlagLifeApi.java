package org.opensupervision.api.risk;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.risk.FlagForm.AcknowledgementForm;
import org.opensupervision.api.risk.FlagForm.ActionForm;
import org.opensupervision.api.risk.FlagForm.ContestForm;
import org.opensupervision.api.risk.FlagForm.DismissalForm;
import org.opensupervision.api.risk.FlagForm.SnoozeForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.FirstActionReader;
import org.opensupervision.projections.burnoutrisk.FlagAnnouncements;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowManyAreToFollow;
import org.opensupervision.projections.burnoutrisk.RiskQuery.ToFollow;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.FirstActions;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowSoonIsActed;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.Supplied;
import org.opensupervision.projections.burnoutrisk.SupplyReader;
import org.opensupervision.projections.concern.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Support profiles and flags")
class FlagLifeApi {

    private final DealingWithFlags dealing;
    private final FlagAnnouncements announcements;
    private final SupplyReader supply;
    private final FirstActionReader firstActions;

    FlagLifeApi(
            DealingWithFlags dealing,
            FlagAnnouncements announcements,
            SupplyReader supply,
            FirstActionReader firstActions) {
        this.dealing = dealing;
        this.announcements = announcements;
        this.supply = supply;
        this.firstActions = firstActions;
    }

    @PostMapping("/api/risk-flags/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.DEAL_WITH_FLAG)
    void acknowledge(
            Caller caller,
            @PathVariable RiskFlagId id,
            @Valid @RequestBody(required = false) @Nullable AcknowledgementForm form) {
        dealing.send(caller, id, form == null ? new AcknowledgementForm(null) : form);
    }

    @PostMapping("/api/risk-flags/{id}/actions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.DEAL_WITH_FLAG)
    void act(Caller caller, @PathVariable RiskFlagId id, @Valid @RequestBody ActionForm form) {
        dealing.send(caller, id, form);
    }

    @PostMapping("/api/risk-flags/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.DEAL_WITH_FLAG)
    void dismiss(Caller caller, @PathVariable RiskFlagId id, @Valid @RequestBody DismissalForm form) {
        dealing.send(caller, id, form);
    }

    @PostMapping("/api/risk-flags/{id}/snooze")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.DEAL_WITH_FLAG)
    void snooze(Caller caller, @PathVariable RiskFlagId id, @Valid @RequestBody SnoozeForm form) {
        dealing.send(caller, id, form);
    }

    @PostMapping("/api/risk-flags/{id}/contest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CONTEST_FLAG)
    void contest(Caller caller, @PathVariable RiskFlagId id, @Valid @RequestBody ContestForm form) {
        dealing.send(caller, id, form);
    }

    /** The caller's own, as a reviewer. */
    @GetMapping("/api/risk-flags/to-follow")
    @Does(Deed.READ_FLAG)
    ToFollow toFollow(Caller caller, Sight sight) {
        return announcements.ask(new HowManyAreToFollow(caller.agency(), caller.person(), sight.today()));
    }

    /** As of today, like all that is said of many: two days side by side would tell of who came or left between them. */
    @GetMapping("/api/supply")
    @Does(Deed.READ_TRENDS)
    Supplied supply(Caller caller, Sight sight) {
        return supply.ask(new HowMuchIsSupplied(caller.agency(), Reach.everybody(), sight.today(), null));
    }

    @GetMapping("/api/risk-flags/first-actions")
    @Does(Deed.READ_TRENDS)
    FirstActions firstActions(Caller caller, Sight sight) {
        return firstActions.ask(new HowSoonIsActed(caller.agency(), sight.today()));
    }
}
