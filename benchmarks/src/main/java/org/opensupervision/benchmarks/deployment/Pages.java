package org.opensupervision.benchmarks.deployment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.SupportModelReader;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupportOf;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupported;
import org.opensupervision.projections.burnoutrisk.SupportProfileReader;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.coverage.CoverageQuery.HowIsEachCovered;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsCovered;
import org.opensupervision.projections.coverage.CoverageQuery.WhoIsOverdue;
import org.opensupervision.projections.coverage.CoverageReader;
import org.opensupervision.projections.coverage.WorklistReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.readmodels.LongTransactions;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a supervisor and a director look at, as programs and as people do, and what the product's own readers ask the
 * database for it.
 */
public final class Pages {

    private static final PageRequest PAGE = new PageRequest(0, 50);
    private static final String SIZE = "?size=50";

    /** Of a list for people. */
    private static final int ON_A_PAGE = 25;

    private final AgencyId agency;
    private final PersonId supervisor;
    private final PersonId supervisee;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final RecordedQuestions recorded;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    public record Page(Who reads, String path, BareQuestions questions) {}

    public enum Who {
        SUPERVISOR,
        DIRECTOR
    }

    /** The supervisor with this number, and the first of those whom they supervise. */
    public Pages(Agency agency, Database database, int supervisor) {
        this.agency = agency.id();
        this.supervisor = agency.supervisor(supervisor);
        this.supervisee = Caseloads.supervisee(agency, supervisor);
        this.recorded = new RecordedQuestions(database);
        try (var readers = readers()) {
            addForPrograms(readers);
            addForSupervisor(readers);
            addForDirector(readers);
        }
    }

    private void addForPrograms(BeanFactory readers) {
        add("sessions", "/api/sessions" + SIZE, () -> readers.getBean(SessionLogReader.class)
                .ask(sessions(PAGE)));
        add("queue", "/api/support-requests" + SIZE, () -> readers.getBean(SupportQueueReader.class)
                .ask(requests()));
        add("flags", "/api/risk-flags" + SIZE, () -> readers.getBean(RiskFlagReader.class)
                .ask(new WhoIsFlagged(agency, reach(false, true), supervisor, null, null, PAGE)));
        add("support record", "/api/support-profiles/" + supervisee, () -> readers.getBean(SupportProfileReader.class)
                .ask(new HowIsSupportOf(agency, supervisee, supervisor, today)));
        add("support records", "/api/support-profiles" + SIZE, () -> readers.getBean(SupportProfileReader.class)
                .ask(new HowIsSupported(agency, reach(false, true), supervisor, today, null, PAGE)));
        add("coverage", "/api/coverage" + SIZE, () -> readers.getBean(CoverageReader.class)
                .ask(new WhoIsCovered(
                        agency,
                        reach(false, true),
                        YearMonth.from(today).minusMonths(11),
                        YearMonth.from(today),
                        today,
                        null,
                        PAGE)));
    }

    private void addForSupervisor(BeanFactory readers) {
        add("page of sessions", "/sessions", () -> readers.getBean(SessionLogReader.class)
                .ask(sessions(new PageRequest(0, ON_A_PAGE))));
        add("page of requests", "/requests" + SIZE, () -> readers.getBean(SupportQueueReader.class)
                .ask(requests()));
        add("page of a caseload", "/people", () -> readers.getBean(CaseloadReader.class)
                .ask(new WhoIsInTheCaseload(agency, supervisor, today)));
    }

    private void addForDirector(BeanFactory readers) {
        add(Who.DIRECTOR, "page of coverage", "/coverage" + SIZE, () -> {
            readers.getBean(CoverageReader.class)
                    .ask(new HowIsEachCovered(
                            agency,
                            Reach.everybody(),
                            YearMonth.from(today).minusMonths(11),
                            YearMonth.from(today),
                            today,
                            null,
                            PAGE));
            readers.getBean(DirectoryReader.class).ask(new WhichTeams(agency));
        });
        add(Who.DIRECTOR, "page of who is overdue", "/coverage/overdue" + SIZE, () -> readers.getBean(
                        WorklistReader.class)
                .ask(new WhoIsOverdue(agency, Reach.everybody(), today, null, PAGE)));
        add(Who.DIRECTOR, "page of people", "/people", () -> readers.getBean(DirectoryReader.class)
                .ask(new WhoIsThere(agency, null, null, null, true, new PageRequest(0, ON_A_PAGE))));
    }

    private WhichSessions sessions(PageRequest page) {
        return new WhichSessions(agency, reach(true, true), null, null, null, null, null, null, page);
    }

    private WhoAsksForSupport requests() {
        return new WhoAsksForSupport(agency, reach(true, true), null, null, PAGE);
    }

    public Map<String, Page> all() {
        return pages;
    }

    private void add(String name, String path, Runnable question) {
        add(Who.SUPERVISOR, name, path, question);
    }

    private void add(Who reads, String name, String path, Runnable question) {
        question.run();
        pages.put(name, new Page(reads, path, recorded.taken()));
    }

    private Reach reach(boolean named, boolean formerly) {
        return new Reach.Around(supervisor, true, named, true, formerly, today);
    }

    private AnnotationConfigApplicationContext readers() {
        var readers = new AnnotationConfigApplicationContext();
        readers.registerBean(RecordedQuestions.class, () -> recorded);
        readers.registerBean(JdbcClient.class, () -> JdbcClient.create(recorded));
        readers.registerBean(SealedColumns.class, () -> new SealedColumns(new Sealing(new NoKeys(), Nonces.RANDOM)));
        readers.registerBean(Clock.class, Clock::systemUTC);
        readers.register(
                LongTransactions.class,
                SessionLogReader.class,
                SupportQueueReader.class,
                RiskFlagReader.class,
                SupportRecordReader.class,
                SupportModelReader.class,
                SupportProfileReader.class,
                CoverageReader.class,
                CaseloadReader.class,
                DirectoryReader.class,
                AssignmentsReader.class,
                WorklistReader.class);
        readers.refresh();
        return readers;
    }
}
