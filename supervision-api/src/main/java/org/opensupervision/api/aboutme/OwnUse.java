package org.opensupervision.api.aboutme;

import java.util.List;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhereTheChainEnds;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhoSawWhatOf;
import org.opensupervision.projections.accesslog.AccessLogReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.drafts.Drafts;
import org.opensupervision.projections.notices.MailChoices;
import org.opensupervision.projections.notices.NoticesQuery.WhatIsSomebodyTold;
import org.opensupervision.projections.notices.NoticesReader;
import org.springframework.stereotype.Component;

/** What somebody's use of the system leaves behind, and who saw what of theirs. */
@Component
class OwnUse {

    private final DirectoryReader directory;
    private final OwnTraces traces;
    private final ApiTokens tokens;
    private final OwnSessions browsers;
    private final NoticesReader notices;
    private final MailChoices mailChoices;
    private final Drafts drafts;
    private final AccessLogReader accessLog;

    OwnUse(
            DirectoryReader directory,
            OwnTraces traces,
            ApiTokens tokens,
            OwnSessions browsers,
            NoticesReader notices,
            MailChoices mailChoices,
            Drafts drafts,
            AccessLogReader accessLog) {
        this.directory = directory;
        this.traces = traces;
        this.tokens = tokens;
        this.browsers = browsers;
        this.notices = notices;
        this.mailChoices = mailChoices;
        this.drafts = drafts;
        this.accessLog = accessLog;
    }

    List<Section> sections(SignedIn me) {
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
                Section.of(
                        "rejectedRows",
                        "Rejected rows of imports that name you",
                        () -> directory.ask(new WhoIs(me.agency(), me.person())).stream()
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
}
