package org.opensupervision.projections.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.domain.signals.Presence.A_LITTLE;
import static org.opensupervision.domain.signals.Presence.A_LOT;
import static org.opensupervision.domain.signals.Presence.NOT_AT_ALL;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;
import static org.opensupervision.projections.testing.AnAgency.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.domain.signals.SuggestedSign;
import org.opensupervision.domain.signals.WarningSign;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.signals.SignalsQuery.OwnCheckIn;
import org.opensupervision.projections.signals.SignalsQuery.OwnSign;
import org.opensupervision.projections.signals.SignalsQuery.WhatWasNoticed;
import org.opensupervision.projections.signals.SignalsQuery.WhichSigns;
import org.opensupervision.projections.signals.SignalsQuery.WhichSignsAreTheirs;
import org.opensupervision.projections.testing.ReadModels;

class SignalsProjectionTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId DORA = RIVERBEND.person("D001");

    @BeforeEach
    void given() {
        readModels.given(
                RIVERBEND.opened("North"),
                RIVERBEND.joined("D001", "Dora Dean", "North", "2025-01-01", SUPERVISOR),
                RIVERBEND.joined("C001", "Ann Alder", "North", "2025-01-01", SUPERVISEE),
                RIVERBEND.assigned("D001", "C001", "2026-01-01", "2026-06-30", 30, 180),
                RIVERBEND.choseSign("W1", "C001", WarningSign.suggested(SuggestedSign.DREAD), "2026-03-01"),
                RIVERBEND.choseSign("W2", "C001", WarningSign.inOwnWords(SignKind.PHYSICAL, "my jaw"), "2026-03-02"),
                RIVERBEND.checkedIn(
                        "C001", "2026-03-02", RIVERBEND.noticed("W1", A_LOT), RIVERBEND.noticed("W2", NOT_AT_ALL)));
    }

    private static SignalsReader reader() {
        return readModels.get(SignalsReader.class);
    }

    private static Reach reach(PersonId person) {
        return new Reach.Around(person, true, true, true, true, day("2026-03-02"));
    }

    private static List<OwnSign> signs(AgencyId agency, PersonId person) {
        return reader().ask(new WhichSigns(agency, reach(person), PageRequest.everything()))
                .items();
    }

    private static List<OwnCheckIn> checkIns(PersonId person, @Nullable String since) {
        return reader().ask(new WhatWasNoticed(
                        RIVERBEND.id(), reach(person), since == null ? null : day(since), PageRequest.everything()))
                .items();
    }

    @Test
    void signs_are_there_as_they_were_chosen() {
        readModels.given(RIVERBEND.putSignAway("W2", "C001", "2026-03-05"));
        assertThat(signs(RIVERBEND.id(), ANN))
                .containsExactly(
                        new OwnSign(
                                RIVERBEND.sign("W1"),
                                ANN,
                                SignKind.EMOTIONAL,
                                SuggestedSign.DREAD,
                                null,
                                day("2026-03-01"),
                                null),
                        new OwnSign(
                                RIVERBEND.sign("W2"),
                                ANN,
                                SignKind.PHYSICAL,
                                null,
                                "my jaw",
                                day("2026-03-02"),
                                day("2026-03-05")));
    }

    @Test
    void signs_of_one_day_come_in_the_order_of_choosing() {
        readModels.given(
                RIVERBEND.choseSign("W3", "C001", WarningSign.suggested(SuggestedSign.FOG), "2026-03-02"),
                RIVERBEND.choseSign("W4", "C001", WarningSign.suggested(SuggestedSign.COLDNESS), "2026-03-02"),
                RIVERBEND.choseSign("W5", "C001", WarningSign.suggested(SuggestedSign.LATENESS), "2026-03-02"),
                RIVERBEND.putSignAway("W4", "C001", "2026-03-03"));
        assertThat(signs(RIVERBEND.id(), ANN))
                .extracting(OwnSign::id)
                .containsExactly(
                        RIVERBEND.sign("W1"),
                        RIVERBEND.sign("W2"),
                        RIVERBEND.sign("W3"),
                        RIVERBEND.sign("W4"),
                        RIVERBEND.sign("W5"));
    }

    @Test
    void a_day_is_noted_once_as_it_was_said_last() {
        readModels.given(
                RIVERBEND.checkedIn("C001", "2026-03-02", RIVERBEND.noticed("W1", A_LITTLE)),
                RIVERBEND.checkedIn("C001", "2026-03-04", RIVERBEND.noticed("W2", A_LOT)));
        assertThat(checkIns(ANN, null))
                .containsExactly(
                        new OwnCheckIn(ANN, day("2026-03-04"), List.of(RIVERBEND.noticed("W2", A_LOT))),
                        new OwnCheckIn(
                                ANN,
                                day("2026-03-02"),
                                List.of(RIVERBEND.noticed("W1", A_LITTLE), RIVERBEND.noticed("W2", NOT_AT_ALL))));
        assertThat(checkIns(ANN, "2026-03-03")).extracting(OwnCheckIn::on).containsExactly(day("2026-03-04"));
    }

    @Test
    void they_are_there_for_nobody_else_not_for_whoever_supervises() {
        assertThat(signs(RIVERBEND.id(), DORA)).isEmpty();
        assertThat(checkIns(DORA, null)).isEmpty();
        assertThat(signs(LAKESIDE.id(), ANN)).isEmpty();
    }

    @Test
    void which_signs_are_somebodys_is_known_also_of_those_put_away() {
        readModels.given(
                RIVERBEND.putSignAway("W2", "C001", "2026-03-05"),
                RIVERBEND.choseSign("W7", "D001", WarningSign.suggested(SuggestedSign.FOG), "2026-03-05"));
        assertThat(reader().ask(new WhichSignsAreTheirs(RIVERBEND.id(), ANN)))
                .containsExactlyInAnyOrder(RIVERBEND.sign("W1"), RIVERBEND.sign("W2"));
        assertThat(reader().ask(new WhichSignsAreTheirs(LAKESIDE.id(), ANN))).isEmpty();
    }

    @Test
    void nothing_is_left_of_what_was_withdrawn_and_it_begins_anew() {
        readModels.given(RIVERBEND.withdrewSigns("C001", "2026-03-05"));
        assertThat(rows()).isEmpty();
        readModels.given(RIVERBEND.choseSign("W3", "C001", WarningSign.suggested(SuggestedSign.FOG), "2026-03-06"));
        assertThat(signs(RIVERBEND.id(), ANN)).extracting(OwnSign::suggested).containsExactly(SuggestedSign.FOG);
    }

    @Test
    void of_somebody_who_was_erased_there_is_no_row() {
        readModels.given(
                RIVERBEND.choseSign("W9", "C009", null, "2026-03-01"), RIVERBEND.checkedIn("C009", "2026-03-01"));
        assertThat(rows()).hasSize(3);
    }

    @Test
    void neither_words_nor_codes_nor_kinds_can_be_read_in_the_rows() {
        assertThat(rows()).hasSize(3).allSatisfy(row -> assertThat(row)
                .contains("sealed")
                .doesNotContain("DREAD", "EMOTIONAL", "jaw", "PHYSICAL", "A_LOT"));
    }

    private static List<String> rows() {
        return readModels
                .jdbc()
                .sql("select what from warning_sign union all select noticed from sign_check_in")
                .query(String.class)
                .list();
    }
}
