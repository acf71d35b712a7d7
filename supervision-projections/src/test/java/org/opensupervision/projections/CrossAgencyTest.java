package org.opensupervision.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.assignments.AgreementDetails;
import org.opensupervision.domain.assignments.AgreementEvent.SupervisorAssigned;
import org.opensupervision.domain.people.PersonEvent.MovedToTeam;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.sessions.Adequacy;
import org.opensupervision.domain.sessions.Rating;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.domain.supportrequests.Ask;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.opensupervision.domain.supportrequests.Urgency;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.WhichSessions;
import org.opensupervision.projections.sessionlog.SessionLogReader;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhoAsksForSupport;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.opensupervision.projections.testing.AnAgency;
import org.opensupervision.projections.testing.ReadModels;

/** Even where something in one agency names people of another, neither agency learns anything of the other. */
class CrossAgencyTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId DORA = RIVERBEND.person("D001");
    private static final PersonRef UNKNOWN_ANN = new PersonRef(ANN, "?", "?", null);
    private static final PersonRef UNKNOWN_DORA = new PersonRef(DORA, "?", "?", null);

    @BeforeEach
    void everything_at_lakeside_names_people_of_riverbend() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                new SupervisorAssigned(
                        LAKESIDE.agreement("D001", "C001", "2026-01-01"),
                        LAKESIDE.id(),
                        new AgreementDetails(DORA, ANN, AnAgency.period("2026-01-01", null), AgreementTerms.USUAL),
                        Origin.ENTERED),
                new SessionRecorded(
                        LAKESIDE.session("S001"),
                        LAKESIDE.id(),
                        "S001",
                        DORA,
                        RIVERBEND.held("2026-06-01", new Minutes(20, 20, 20), "C001"),
                        Origin.ENTERED),
                new SessionRated(
                        LAKESIDE.session("S001"),
                        LAKESIDE.id(),
                        ANN,
                        new Rating(new Adequacy(1, 1, 1), null, day("2026-06-02"), null),
                        Origin.ENTERED),
                new SupportRequested(
                        LAKESIDE.request("Q001"),
                        LAKESIDE.id(),
                        "Q001",
                        new Ask(ANN, SupervisionFunction.SUPPORTIVE, Urgency.SOON, day("2026-06-01"), null),
                        Origin.ENTERED),
                new RiskFlagRaised(
                        RiskRecordId.of(ANN),
                        RiskFlagId.raised(ANN, day("2026-06-01")),
                        LAKESIDE.id(),
                        ANN,
                        LAKESIDE.finding("2026-06-01", Tier.WATCH, 3, "S001")));
    }

    @Test
    void a_support_record_holds_the_facts_of_its_own_agency_alone() {
        SupportRecord ann = readModels
                .get(SupportRecordReader.class)
                .ask(WhoIsSupported.everybody(
                        RIVERBEND.id(), day("2026-06-30"), day("2026-01-01"), PageRequest.everything()))
                .items()
                .getFirst();
        assertThat(ann.person()).isEqualTo(new PersonRef(ANN, "C001", "Ann Alder", "North"));
        assertThat(ann.employments()).hasSize(1);
        assertThat(ann.agreements()).isEmpty();
        assertThat(ann.sessions()).isEmpty();
        assertThat(ann.ratings()).isEmpty();
        assertThat(ann.requests()).isEmpty();
    }

    @Test
    void an_agreement_does_not_name_people_of_another_agency() {
        assertThat(readModels
                        .get(AssignmentsReader.class)
                        .ask(new WhoSupervisesWhom(
                                LAKESIDE.id(), Reach.everybody(), null, null, null, PageRequest.everything()))
                        .items())
                .singleElement()
                .satisfies(agreement -> {
                    assertThat(agreement.supervisor()).isEqualTo(UNKNOWN_DORA);
                    assertThat(agreement.supervisee()).isEqualTo(UNKNOWN_ANN);
                });
    }

    @Test
    void a_session_does_not_name_people_of_another_agency() {
        List<SessionRow> sessions = readModels
                .get(SessionLogReader.class)
                .ask(new WhichSessions(
                        LAKESIDE.id(), Reach.everybody(), null, null, null, null, null, null, PageRequest.everything()))
                .items();
        assertThat(sessions).singleElement().satisfies(session -> {
            assertThat(session.supervisor()).isEqualTo(UNKNOWN_DORA);
            assertThat(session.supervisees()).containsExactly(UNKNOWN_ANN);
        });
    }

    @Test
    void a_request_does_not_name_people_of_another_agency() {
        assertThat(readModels
                        .get(SupportQueueReader.class)
                        .ask(new WhoAsksForSupport(
                                LAKESIDE.id(), Reach.everybody(), null, null, PageRequest.everything()))
                        .items())
                .singleElement()
                .satisfies(request -> assertThat(request.supervisee()).isEqualTo(UNKNOWN_ANN));
    }

    @Test
    void a_flag_does_not_name_people_of_another_agency() {
        assertThat(readModels
                        .get(RiskFlagReader.class)
                        .ask(new WhoIsFlagged(
                                LAKESIDE.id(), Reach.everybody(), ANN, null, null, PageRequest.everything()))
                        .items())
                .singleElement()
                .satisfies(flag -> assertThat(flag.person()).isEqualTo(UNKNOWN_ANN));
    }

    @Test
    void a_person_is_not_shown_in_a_team_of_another_agency() {
        readModels.given(LAKESIDE.opened("Harbour"), new MovedToTeam(ANN, RIVERBEND.id(), LAKESIDE.team("Harbour")));
        DirectoryReader directory = readModels.get(DirectoryReader.class);
        assertThat(directory.ask(new WhoIs(RIVERBEND.id(), ANN)).orElseThrow().team())
                .isNull();
        assertThat(directory
                        .ask(new WhoIsThere(RIVERBEND.id(), null, "Harbour", null, true, PageRequest.everything()))
                        .items())
                .isEmpty();
    }
}
