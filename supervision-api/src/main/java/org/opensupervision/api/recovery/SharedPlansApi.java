package org.opensupervision.api.recovery;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.recovery.RecoveryQuery.SharedPlan;
import org.opensupervision.projections.recovery.RecoveryQuery.WhatIsSharedOfAPlan;
import org.opensupervision.projections.recovery.RecoveryQuery.WhichPlansAreShared;
import org.opensupervision.projections.recovery.SharedPlanReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people share of their plans with a supervisor. */
@RestController
@RequestMapping("/api/shared-recovery-plans")
@Tag(name = "Recovery plans")
class SharedPlansApi {

    private final SharedPlanReader reader;

    SharedPlansApi(SharedPlanReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Does(Deed.READ_SHARED_PLAN)
    Paged<SharedPlan> index(
            Caller caller, Reach reach, @RequestParam @Nullable PersonId superviseeId, PageRequest page) {
        return reader.ask(new WhichPlansAreShared(caller.agency(), reach, superviseeId, page));
    }

    @GetMapping("/{id}")
    @Does(Deed.READ_SHARED_PLAN)
    SharedPlan show(Caller caller, @PathVariable RecoveryPlanId id) {
        return reader.ask(new WhatIsSharedOfAPlan(caller.agency(), id)).orElseThrow(NotFound::new);
    }
}
