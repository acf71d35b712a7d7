package org.opensupervision.api.recovery;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.api.aboutme.CurrentSupervisors;
import org.opensupervision.api.recovery.RecoveryForm.AdjustmentForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.recovery.RecoveryPhase;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.recovery.RecoveryQuery.WhatIsSharedOfAPlan;
import org.opensupervision.projections.recovery.RecoveryQuery.WhoRecovers;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.opensupervision.projections.recovery.SharedPlanReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A plan, for whose it is and for whom they share it with. */
@Component
class RecoveryOnPage {

    private static final PageRequest LATEST = new PageRequest(0, 20);
    private static final int USUAL_DAYS = 28;

    private final RecoveryReader own;
    private final SharedPlanReader shared;
    private final CurrentSupervisors supervisors;

    RecoveryOnPage(RecoveryReader own, SharedPlanReader shared, CurrentSupervisors supervisors) {
        this.own = own;
        this.shared = shared;
        this.supervisors = supervisors;
    }

    String own(Caller caller, Sight sight, Model model) {
        addFrame(sight, model);
        model.addAttribute("supervisee", sight.is(Role.SUPERVISEE));
        model.addAttribute(
                "plans", own.ask(new WhoRecovers(caller.agency(), sight.reach(Deed.READ_RECOVERY_PLAN), LATEST)));
        List<PersonRef> today = supervisors.of(caller, sight);
        model.addAttribute("supervisors", today);
        model.addAttribute("supervising", today.stream().map(PersonRef::id).toList());
        return "recovery/recovery";
    }

    String shared(Caller caller, Sight sight, RecoveryPlanId id, Model model) {
        addFrame(sight, model);
        model.addAttribute(
                "plan", shared.ask(new WhatIsSharedOfAPlan(caller.agency(), id)).orElseThrow(NotFound::new));
        return "recovery/shared";
    }

    private static void addFrame(Sight sight, Model model) {
        LocalDate today = sight.today();
        model.addAttribute("me", sight.person());
        model.addAttribute("today", today);
        model.addAttribute("phases", RecoveryPhase.values());
        if (!model.containsAttribute("proposal")) {
            model.addAttribute(
                    "proposal",
                    new AdjustmentForm(today, today.plusDays(USUAL_DAYS), null, null, null, null, null, null));
        }
    }
}
