package org.opensupervision.projections.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.DIRECTOR;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.privacy.Duties;
import org.opensupervision.domain.privacy.Duties.Duty;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.privacy.ErasureQuery.Erased;
import org.opensupervision.projections.privacy.ErasureQuery.HowFarIsErasure;
import org.opensupervision.projections.privacy.ErasureQuery.WhoWasErased;
import org.opensupervision.projections.privacy.ErasureQuery.WhoseErasureIsNotComplete;
import org.opensupervision.projections.testing.ReadModels;

class ErasureReaderTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final Erased CLARA = new Erased(RIVERBEND.id(), RIVERBEND.person("C001"));

    private static ErasureReader erasures() {
        return readModels.get(ErasureReader.class);
    }

    private static ErasureJournal journal() {
        return readModels.get(ErasureJournal.class);
    }

    @BeforeEach
    void somebody_is_there() {
        readModels.jdbc().sql("delete from erasure_stage").update();
        readModels.given(
                RIVERBEND.registered(),
                RIVERBEND.joined("D001", "Dora Dean", null, "2025-01-01", DIRECTOR, SUPERVISOR),
                RIVERBEND.joined("C001", "Clara Moreau", "clara@example.org", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.leaveTaken("C001", "2025-02-01", "2025-02-03", "medical"));
    }

    @Nested
    class An_erasure {

        @BeforeEach
        void happens() {
            readModels.given(RIVERBEND.left("C001", "2026-03-31"), RIVERBEND.erased("C001", "D001", "2026-06-01"));
        }

        @Test
        void says_who_was_erased_by_whom_when_and_why() {
            assertThat(erasures()
                            .ask(new WhoWasErased(RIVERBEND.id(), PageRequest.everything()))
                            .items())
                    .singleElement()
                    .satisfies(erasure -> {
                        assertThat(erasure.person()).isEqualTo(CLARA.person());
                        assertThat(erasure.ref()).isEqualTo("C001");
                        assertThat(erasure.erasedBy()).isEqualTo(RIVERBEND.person("D001"));
                        assertThat(erasure.erasedOn()).isEqualTo(day("2026-06-01"));
                        assertThat(erasure.ground()).isEqualTo(LegalGround.CONSENT_WITHDRAWN);
                        assertThat(erasure.words()).isEqualTo("by letter");
                        assertThat(erasure.completeAt()).isNull();
                    });
            assertThat(erasures()
                            .ask(new WhoWasErased(LAKESIDE.id(), PageRequest.everything()))
                            .items())
                    .isEmpty();
        }

        @Test
        void is_taken_up_until_its_last_stage_is_done() {
            for (ErasureStage stage : ErasureStage.values()) {
                assertThat(erasures().ask(new WhoseErasureIsNotComplete())).containsExactly(CLARA);
                assertThat(journal().waitingFor(stage, List.of(CLARA))).containsExactly(CLARA);
                journal().done(stage, List.of(CLARA), null);
                assertThat(journal().waitingFor(stage, List.of(CLARA))).isEmpty();
            }
            assertThat(erasures().ask(new WhoseErasureIsNotComplete())).isEmpty();
            assertThat(erasures().ask(new HowFarIsErasure(CLARA.agency(), CLARA.person())))
                    .hasValueSatisfying(erasure -> {
                        assertThat(erasure.completeAt()).isNotNull();
                        assertThat(erasure.stages())
                                .extracting(stage -> stage.stage())
                                .containsExactly(ErasureStage.values());
                    });
        }

        @Test
        void says_what_is_left_to_the_operator() {
            journal().done(ErasureStage.DISK_CLEANED, List.of(CLARA), "a checkpoint");
            assertThat(erasures().ask(new HowFarIsErasure(CLARA.agency(), CLARA.person())))
                    .hasValueSatisfying(erasure -> assertThat(erasure.stages())
                            .singleElement()
                            .satisfies(
                                    stage -> assertThat(stage.leftToOperator()).isEqualTo("a checkpoint")));
        }
    }

    @Test
    void who_was_forgotten_has_no_name_no_e_mail_and_no_kind_of_leave() {
        readModels.given(RIVERBEND.left("C001", "2026-03-31"), RIVERBEND.forgotten("C001"));
        var person = readModels
                .get(DirectoryReader.class)
                .ask(new WhoIs(RIVERBEND.id(), RIVERBEND.person("C001")))
                .orElseThrow();
        assertThat(person.ref()).isEqualTo("C001");
        assertThat(person.name()).isEqualTo("erased");
        assertThat(person.email()).isNull();
        assertThat(readModels
                        .jdbc()
                        .sql("select from_day || ' ' || coalesce(kind, 'none') from person_leave")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-02-01 none");
    }

    @Nested
    class Duties_are {

        private static Set<Duty> duties(String person, String today) {
            return readModels.get(Duties.class).of(RIVERBEND.id(), RIVERBEND.person(person), day(today));
        }

        @Test
        void a_job_until_its_last_day_is_over() {
            readModels.given(RIVERBEND.left("C001", "2026-03-31"));
            assertThat(duties("C001", "2026-03-31")).containsExactly(Duty.EMPLOYMENT);
            assertThat(duties("C001", "2026-04-01")).isEmpty();
            assertThat(duties("D001", "2026-04-01")).containsExactly(Duty.EMPLOYMENT);
        }

        @Test
        void agreements_of_either_side_until_they_have_ended() {
            readModels.given(
                    RIVERBEND.left("D001", "2026-01-31"),
                    RIVERBEND.left("C001", "2026-01-31"),
                    RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-06-30", 30, 180));
            assertThat(duties("D001", "2026-06-30")).containsExactly(Duty.AGREEMENT);
            assertThat(duties("C001", "2026-06-30")).containsExactly(Duty.AGREEMENT);
            assertThat(duties("C001", "2026-07-01")).isEmpty();
        }

        @Test
        void records_of_held_sessions_until_they_are_signed_or_cancelled() {
            Minutes hour = new Minutes(20, 20, 20);
            readModels.given(
                    RIVERBEND.left("D001", "2026-01-31"),
                    RIVERBEND.left("C001", "2026-01-31"),
                    RIVERBEND.recorded("S001", "D001", "2026-01-05", hour, "C001"),
                    RIVERBEND.recorded("S002", "D001", "2026-01-06", hour, "C001"));
            assertThat(duties("D001", "2026-07-01")).containsExactly(Duty.UNSIGNED_RECORD);
            assertThat(duties("C001", "2026-07-01")).isEmpty();
            readModels.given(
                    RIVERBEND.signed("S001", "D001", "2026-01-07"),
                    RIVERBEND.cancelled("S002", "D001", "2026-01-07", "entered twice"));
            assertThat(duties("D001", "2026-07-01")).isEmpty();
        }

        @Test
        void requests_that_were_handed_to_them_until_they_are_done() {
            readModels.given(
                    RIVERBEND.left("D001", "2026-01-31"),
                    RIVERBEND.asked("Q001", "C001", "2026-01-05"),
                    RIVERBEND.handedOver("Q001", "C001", "D001", "2026-01-06"));
            assertThat(duties("D001", "2026-07-01")).containsExactly(Duty.OPEN_REQUEST);
            readModels.given(RIVERBEND.withdrawn("Q001", "2026-01-07"));
            assertThat(duties("D001", "2026-07-01")).isEmpty();
        }
    }
}
