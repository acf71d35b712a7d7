package org.opensupervision.api.aboutme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhereTheChainEnds;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhoSawWhatOf;
import org.opensupervision.projections.accesslog.AccessLogReader;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
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
import org.opensupervision.projections.directory.DirectoryQuery.EmploymentView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.drafts.Drafts;
import org.opensupervision.projections.hours.HoursQuery.HowManyHours;
import org.opensupervision.projections.hours.HoursReader;
import org.opensupervision.projections.notices.MailChoices;
import org.opensupervision.projections.notices.NoticesQuery.WhatIsSomebodyTold;
import org.opensupervision.projections.notices.NoticesReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.recovery.RecoveryQuery.WhoRecovers;
import org.opensupervision.projections.recovery.RecoveryReader;
import org.opensupervision.projections.selfcare.SelfCareQuery.Accompanied;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhatWasAgreed;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhoChoseAsPartner;
import org.opensupervision.projections.selfcare.SelfCareReader;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhatHappenedIn;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
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

/** What is kept about somebody, and nothing that others have said to them in confidence about themselves. */
@Component
class Everything {

    private final DirectoryReader directory;
    private final AssignmentsReader assignments;
    private final SessionLogReader sessions;
    private final HoursReader hours;
    private final SupportQueueReader queue;
    private final CapacityReader capacity;
    private final WorkloadReader workload;
    private final WellbeingReader wellbeing;
    private final RecoveryReader recovery;
    private final SignalsReader signals;
    private final SelfCareReader selfCare;
    private final SupportProfileReader profiles;
    private final RiskFlagReader flags;
    private final AccessLogReader accessLog;
    private final ApiTokens tokens;
    private final OwnSessions browsers;
    private final OwnTraces traces;
    private final NoticesReader notices;
    private final MailChoices mailChoices;
    private final Drafts drafts;
    private final BusinessCalendar calendar;

    Everything(
            DirectoryReader directory,
            AssignmentsReader assignments,
            SessionLogReader sessions,
            HoursReader hours,
            SupportQueueReader queue,
            CapacityReader capacity,
            WorkloadReader workload,
            WellbeingReader wellbeing,
            RecoveryReader recovery,
            SignalsReader signals,
            SelfCareReader selfCare,
            SupportProfileReader profiles,
            RiskFlagReader flags,
            AccessLogReader accessLog,
            ApiTokens tokens,
            OwnSessions browsers,
            OwnTraces traces,
            NoticesReader notices,
            MailChoices mailChoices,
            Drafts drafts,
            BusinessCalendar calendar) {
        this.notices = notices;
        this.directory = directory;
        this.assignments = assignments;
        this.sessions = sessions;
        this.hours = hours;
        this.queue = queue;
        this.capacity = capacity;
        this.workload = workload;
        this.wellbeing = wellbeing;
        this.recovery = recovery;
        this.signals = signals;
        this.selfCare = selfCare;
        this.profiles = profiles;
        this.flags = flags;
        this.accessLog = accessLog;
        this.tokens = tokens;
        this.browsers = browsers;
        this.traces = traces;
        this.mailChoices = mailChoices;
        this.drafts = drafts;
        this.calendar = calendar;
    }

    List<Section> about(SignedIn me) {
        LocalDate today = calendar.today(me.agency());
        Reach around = new Reach.Around(me.person(), true, true, false, false, today);
        return Stream.of(work(me, today, around), support(me, today), system(me))
                .flatMap(List::stream)
                .toList();
    }

    private List<Section> work(SignedIn me, LocalDate today, Reach around) {
        return List.of(
                Section.of("profile", "Profile, roles, employment, leave", () -> profile(me).stream()
                        .toList()),
                Section.paged(
                        "agreements",
                        "Supervision agreements",
                        page -> assignments.ask(new WhoSupervisesWhom(me.agency(), around, null, null, null, page))),
                Section.paged("sessions", "Sessions", page -> sessions(me, around, page)),
                Section.of("hours", "Hours", () -> hours(me, today).stream().toList()));
    }

    private List<Section> support(SignedIn me, LocalDate today) {
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
                        page -> wellbeing.ask(new WhatIsAssessed(
                                me.agency(), new Reach.Around(me.person(), true, false, false, false, today), page))),
                Section.paged(
                        "recoveryPlans",
                        "Recovery plans: phases, your words, adjustments, and with whom you share them",
                        page -> recovery.ask(new WhoRecovers(
                                me.agency(), new Reach.Around(me.person(), true, false, false, false, today), page))),
                Section.paged(
                        "warningSigns",
                        "Warning signs that you watch for, or did",
                        page -> signals.ask(new WhichSigns(
                                me.agency(), new Reach.Around(me.person(), true, false, false, false, today), page))),
                Section.paged(
                        "signCheckIns",
                        "On which days you noticed them",
                        page -> signals.ask(new WhatWasNoticed(
                                me.agency(),
                                new Reach.Around(me.person(), true, false, false, false, today),
                                null,
                                page))),
                Section.paged(
                        "selfCare",
                        "Your self-care agreement: goals, partner and reviews",
                        page -> selfCare.ask(new WhatWasAgreed(
                                me.agency(),
                                new Reach.Around(me.person(), true, false, false, false, today),
                                today,
                                page))),
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

    private List<Section> system(SignedIn me) {
        return List.of(
                Section.of("signIn", "How you sign in", () -> traces.signIn(me)),
                Section.of("providerAccounts", "Accounts at identity providers", () -> traces.providerAccounts(me)),
                Section.of("browserSessions", "Where you are signed in", () -> browsers.of(me, null)),
                Section.of("knownDevices", "Browsers that are known", () -> traces.devices(me)),
                Section.of("apiTokens", "API tokens", () -> tokens.of(me)),
                Section.paged(
                        "notices",
                        "What you were told",
                        page -> notices.ask(new WhatIsSomebodyTold(me.agency(), me.person(), page))),
                Section.of(
                        "mailChoices",
                        "Of what you are told by mail as well",
                        () -> mailChoices.of(me.agency(), me.person())),
                Section.of(
                        "drafts",
                        "What you began to type and have not saved",
                        () -> drafts.all(me.agency(), me.person())),
                Section.of("imports", "Imports that you started", () -> traces.imports(me)),
                Section.of("rejectedRows", "Rejected rows of imports that name you", () -> profile(me).stream()
                        .flatMap(person -> traces.rejectedRowsNaming(me, person.ref()).stream())
                        .toList()),
                Section.paged(
                        "accessLog",
                        "Who saw what of yours",
                        page -> accessLog.ask(new WhoSawWhatOf(me.agency(), me.person(), page))),
                Section.of(
                        "accessLogEnd",
                        "Where the access log of the agency ends",
                        () -> accessLog.ask(new WhereTheChainEnds(me.agency())).stream()
                                .toList()));
    }

    private Optional<PersonView> profile(SignedIn me) {
        return directory.ask(new WhoIs(me.agency(), me.person()));
    }

    /** With one's own notes and those of sessions that one attended, without what others say of them. */
    private Paged<SessionView> sessions(SignedIn me, Reach around, PageRequest page) {
        Paged<SessionRow> rows =
                sessions.ask(new WhichSessions(me.agency(), around, null, null, null, null, null, null, page));
        return new Paged<>(
                rows.page(),
                rows.items().stream()
                        .flatMap(row -> sessions.ask(new WhatHappenedIn(me.agency(), row.id())).stream())
                        .map(session -> session.asSeenByAttending(me.person()))
                        .toList());
    }

    private Optional<Object> hours(SignedIn me, LocalDate today) {
        return profile(me)
                .flatMap(person -> person.employments().stream()
                        .map(EmploymentView::joinedOn)
                        .min(LocalDate::compareTo))
                .map(joined -> hours.ask(new HowManyHours(
                        me.agency(), me.person(), YearMonth.from(joined), YearMonth.from(today), today)));
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
