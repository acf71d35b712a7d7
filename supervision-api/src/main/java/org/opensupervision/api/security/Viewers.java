package org.opensupervision.api.security;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.concern.ConcernQuery.Grounds;
import org.opensupervision.projections.concern.ConcernQuery.WhatConcernsThem;
import org.opensupervision.projections.concern.ConcernReader;
import org.opensupervision.projections.concern.Supervised;
import org.springframework.stereotype.Component;

/** Looks people up for each request anew: nothing that was taken from them lives on in a cache. */
@Component
class Viewers {

    private final ConcernReader concerns;
    private final BusinessCalendar calendar;
    private final AccessPolicy policy;

    Viewers(ConcernReader concerns, BusinessCalendar calendar, AccessPolicy policy) {
        this.concerns = concerns;
        this.calendar = calendar;
        this.policy = policy;
    }

    Viewer of(SignedIn who) {
        LocalDate today = calendar.today(who.agency());
        Grounds grounds = concerns.ask(new WhatConcernsThem(who.agency(), who.person(), today));
        List<Supervised> supervised = grounds.roles().contains(Role.SUPERVISOR) ? grounds.supervised() : List.of();
        return new Viewer(who.person(), today, grounds.roles(), supervised, policy, BrokenGlass.reason());
    }
}
