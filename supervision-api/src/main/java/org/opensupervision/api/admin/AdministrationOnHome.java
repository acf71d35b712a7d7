package org.opensupervision.api.admin;

import org.opensupervision.api.home.HomePart;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.people.Role;
import org.opensupervision.projections.privacy.RetentionQuery.WhatIsDue;
import org.opensupervision.projections.privacy.RetentionReader;
import org.opensupervision.projections.readmodels.Freshness;
import org.opensupervision.projections.readmodels.ParkedReader;
import org.opensupervision.projections.readmodels.ReadModelState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an administrator should know of. */
@Component
class AdministrationOnHome implements HomePart {

    private final ParkedReader parked;
    private final Freshness freshness;
    private final Invitations invitations;
    private final RetentionReader retention;

    AdministrationOnHome(ParkedReader parked, Freshness freshness, Invitations invitations, RetentionReader retention) {
        this.parked = parked;
        this.freshness = freshness;
        this.invitations = invitations;
        this.retention = retention;
    }

    record Waiting(long parked, long behind, long invitations, int due) {}

    @Override
    public int getOrder() {
        return 60;
    }

    @Override
    public boolean isFor(Sight sight) {
        return sight.is(Role.ADMINISTRATOR);
    }

    @Override
    public void add(Caller caller, Sight sight, Model model) {
        model.addAttribute(
                "administration",
                new Waiting(
                        parked.records(caller.agency()),
                        freshness.ofAll().stream()
                                .mapToLong(ReadModelState::behind)
                                .sum(),
                        invitations.open(caller.agency()),
                        retention
                                .ask(new WhatIsDue(caller.agency(), sight.today()))
                                .size()));
    }

    @Override
    public String fragment() {
        return "admin/_home :: home";
    }
}
