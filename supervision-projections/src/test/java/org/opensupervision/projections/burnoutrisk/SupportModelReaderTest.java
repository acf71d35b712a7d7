package org.opensupervision.projections.burnoutrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;
import static org.opensupervision.projections.testing.AnAgency.model;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Switch;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Trial;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Version;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.Versions;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelsAreThere;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupportOf;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.testing.AnAgency;
import org.opensupervision.projections.testing.ReadModels;

class SupportModelReaderTest {

    private static final String FIRST = "support-gap-v1";
    private static final PersonRef DORA = new PersonRef(RIVERBEND.person("D001"), "D001", "Dora Dean", null);

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    @BeforeEach
    void given() {
        readModels.given(RIVERBEND.joined("D001", "Dora Dean", null, "2020-01-01", SUPERVISOR));
    }

    private static Versions versions(AnAgency agency) {
        return readModels.get(SupportModelReader.class).ask(new WhichModelsAreThere(agency.id()));
    }

    private static String inForce(AnAgency agency, String day) {
        return readModels
                .get(SupportModelReader.class)
                .ask(new WhichModelIsInForceWhen(agency.id()))
                .on(day(day))
                .version();
    }

    private static void switchedToCalm() {
        readModels.given(
                RIVERBEND.proposedModel("calm-1", 4, 6, "D001", "2026-06-02"),
                RIVERBEND.triedModel("calm-1", FIRST, "D001", "2026-06-03"),
                RIVERBEND.switchedModel("calm-1", "too many flags", "D001", "2026-06-10"));
    }

    @Test
    void whoever_never_switched_has_the_first_version_on_every_day() {
        assertThat(versions(RIVERBEND))
                .isEqualTo(new Versions(
                        FIRST, List.of(new Version(SupportModel.V1, null, null, null, true, false)), List.of()));
        assertThat(inForce(RIVERBEND, "2026-06-30")).isEqualTo(FIRST);
    }

    @Test
    void a_proposed_version_changes_nothing_until_it_is_switched_to() {
        readModels.given(RIVERBEND.proposedModel("calm-1", 4, 6, "D001", "2026-06-02"));

        assertThat(versions(RIVERBEND).versions())
                .containsExactly(
                        new Version(SupportModel.V1, null, null, null, true, false),
                        new Version(model("calm-1", 4, 6), DORA, day("2026-06-02"), null, false, false));
        assertThat(inForce(RIVERBEND, "2026-06-30")).isEqualTo(FIRST);
    }

    @Test
    void a_version_that_was_tried_beside_the_one_in_force_may_follow_it() {
        readModels.given(
                RIVERBEND.proposedModel("calm-1", 4, 6, "D001", "2026-06-02"),
                RIVERBEND.triedModel("calm-1", FIRST, "D001", "2026-06-03"),
                RIVERBEND.triedModel("calm-1", FIRST, "D001", "2026-06-05"));

        Version calm = versions(RIVERBEND).versions().getLast();
        assertThat(calm.mayFollow()).isTrue();
        assertThat(calm.trial())
                .isEqualTo(new Trial(
                        FIRST,
                        day("2026-06-05"),
                        DORA,
                        RIVERBEND
                                .triedModel("calm-1", FIRST, "D001", "2026-06-05")
                                .months()));
    }

    @Test
    void a_trial_beside_a_version_that_is_gone_is_none() {
        switchedToCalm();
        readModels.given(
                RIVERBEND.proposedModel("calm-2", 5, 7, "D001", "2026-06-02"),
                RIVERBEND.triedModel("calm-2", FIRST, "D001", "2026-06-03"));

        assertThat(versions(RIVERBEND).versions())
                .extracting(each -> each.model().code(), Version::inForce, Version::mayFollow)
                .containsExactly(
                        tuple(FIRST, false, true), tuple("calm-1", true, false), tuple("calm-2", false, false));
    }

    @Test
    void a_version_is_in_force_from_the_day_of_the_switch_and_on_no_earlier_day() {
        switchedToCalm();

        assertThat(inForce(RIVERBEND, "2026-06-09")).isEqualTo(FIRST);
        assertThat(inForce(RIVERBEND, "2026-06-10")).isEqualTo("calm-1");
        assertThat(inForce(RIVERBEND, "2027-06-10")).isEqualTo("calm-1");
        assertThat(inForce(LAKESIDE, "2026-06-10")).isEqualTo(FIRST);
        assertThat(versions(RIVERBEND).switches())
                .containsExactly(new Switch("calm-1", day("2026-06-10"), "too many flags", DORA));
    }

    @Test
    void of_two_switches_on_a_day_the_last_one_counts_and_the_first_version_can_return() {
        switchedToCalm();
        readModels.given(RIVERBEND.switchedModel(FIRST, "too few flags", "D001", "2026-06-10"));
        assertThat(inForce(RIVERBEND, "2026-06-10")).isEqualTo(FIRST);
        assertThat(versions(RIVERBEND).inForce()).isEqualTo(FIRST);

        readModels.given(RIVERBEND.switchedModel("calm-1", "rather so", "D001", "2026-06-20"));
        assertThat(inForce(RIVERBEND, "2026-06-19")).isEqualTo(FIRST);
        assertThat(inForce(RIVERBEND, "2026-06-20")).isEqualTo("calm-1");
    }

    /** No session ever: recency 2, volume 2, functions 2 + 1 + 2. */
    @Test
    void a_profile_is_read_by_the_version_of_its_day() {
        readModels.given(
                RIVERBEND.joined("C001", "Ann Alder", null, "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2025-01-01", null, 30, 180),
                RIVERBEND.proposedModel("calm-1", 10, 11, "D001", "2026-06-02"),
                RIVERBEND.switchedModel("calm-1", "too many flags", "D001", "2026-06-10"));

        assertThat(tier("2026-06-09")).isEqualTo(Tier.REVIEW);
        assertThat(tier("2026-06-10")).isEqualTo(Tier.NONE);
    }

    private static Tier tier(String asOf) {
        return readModels
                .get(SupportProfileReader.class)
                .ask(new HowIsSupportOf(RIVERBEND.id(), RIVERBEND.person("C001"), RIVERBEND.person("C001"), day(asOf)))
                .orElseThrow()
                .tier();
    }
}
