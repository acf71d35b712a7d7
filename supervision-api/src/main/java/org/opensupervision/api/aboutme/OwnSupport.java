package org.opensupervision.api.aboutme;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupportOf;
import org.opensupervision.projections.burnoutrisk.SupportProfileReader;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.capacity.CapacityReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.recovery.RecoveryQuery.WhoRecovers;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.opensupervision.projections.selfcare.SelfCareQuery.Accompanied;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhatWasAgreed;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhoChoseAsPartner;
import org.opensupervision.projections.selfcare.SelfCareReader;
import org.opensupervision.projections.signals.SignalsQuery.WhatWasNoticed;
import org.opensupervision.projections.signals.SignalsQuery.WhichSigns;
import org.opensupervision.projections.signals.SignalsReader;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsAssessed;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.opensupervision.projections.workload.WorkloadQuery.WhatIsCarried;
import org.opensupervision.projections.workload.WorkloadReader;
import org.springframework.stereotype.Component;

/** What somebody asked for, carries, watches for and does for themself, and what follows from it. */
@Component
class OwnSupport {

    private final SupportQueueReader queue;
    private final CapacityReader capacity;
    private final WorkloadReader workload;
    private final WellbeingReader wellbeing;
    private final RecoveryReader recovery;
    private final SignalsReader signals;
    private final SelfCareReader selfCare;
    private final SupportProfileReader profiles;
    private final RiskFlagReader flags;

    OwnSupport(
            SupportQueueReader queue,
            CapacityReader capacity,
            WorkloadReader workload,
            WellbeingReader wellbeing,
            RecoveryReader recovery,
            SignalsReader signals,
            SelfCareReader selfCare,
            SupportProfileReader profiles,
            RiskFlagReader flags) {
        this.queue = queue;
        this.capacity = capacity;
        this.workload = workload;
        this.wellbeing = wellbeing;
        this.recovery = recovery;
        this.signals = signals;
        this.selfCare = selfCare;
        this.profiles = profiles;
        this.flags = flags;
    }

    List<Section> sections(SignedIn me, LocalDate today) {
        Reach themself = new Reach.Around(me.person(), true, false, false, false, today);
        return List.of(
                Section.paged(
                        "supportRequests",
                        "Requests for support",
                        page -> queue.ask(
                                new WhoAsksForSupport(me.agency(), Reach.everybody(), null, me.person(), page))),
                Section.paged(
                        "capacitySignals",
                        "Signals that you are at capacity",
                        page -> capacity.ask(
                                new WhoIsAtCapacity(me.agency(), Reach.everybody(), null, me.person(), page))),
                Section.paged(
                        "workload",
                        "What you carried, month by month, and what was reported of it before",
                        page -> workload.ask(
                                new WhatIsCarried(me.agency(), Reach.everybody(), me.person(), null, page))),
                Section.paged(
                        "selfAssessments",
                        "Self-assessments: your answers, results, and with whom you share them",
                        page -> wellbeing.ask(new WhatIsAssessed(me.agency(), themself, page))),
                Section.paged(
                        "recoveryPlans",
                        "Recovery plans: phases, your words, adjustments, and with whom you share them",
                        page -> recovery.ask(new WhoRecovers(me.agency(), themself, page))),
                Section.paged(
                        "warningSigns",
                        "Warning signs that you watch for, or did",
                        page -> signals.ask(new WhichSigns(me.agency(), themself, page))),
                Section.paged(
                        "signCheckIns",
                        "On which days you noticed them",
                        page -> signals.ask(new WhatWasNoticed(me.agency(), themself, null, page))),
                Section.paged(
                        "selfCare",
                        "Your self-care agreement: goals, partner and reviews",
                        page -> selfCare.ask(new WhatWasAgreed(me.agency(), themself, today, page))),
                Section.of(
                        "partnerOf",
                        "Who chose you as their partner in self-care",
                        () -> selfCare.ask(new WhoChoseAsPartner(me.agency(), me.person(), today)).stream()
                                .map(Accompanied::withoutGoals)
                                .toList()),
                Section.of(
                        "supportProfile",
                        "Support profile as of today",
                        () -> profiles.ask(new HowIsSupportOf(me.agency(), me.person(), me.person(), today)).stream()
                                .toList()),
                Section.paged("flags", "Flags", page -> flags(me, page)));
    }

    private Paged<FlagStory> flags(SignedIn me, PageRequest page) {
        Paged<FlagView> found =
                flags.ask(new WhoIsFlagged(me.agency(), Reach.everybody(), me.person(), null, me.person(), page));
        return new Paged<>(
                found.page(),
                found.items().stream()
                        .flatMap(flag -> flags.ask(new WhyIsFlagged(me.agency(), flag.id(), me.person())).stream())
                        .toList());
    }
}
