package org.opensupervision.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.domain.riverbend.Riverbend.*;

import org.junit.jupiter.api.Test;

/** Ids derived from names are stored for ever: neither their kind nor their parts may ever be read otherwise. */
class IdTest {

    @Test
    void the_same_name_gives_the_same_id_for_ever() {
        assertThat(BEATRIZ).isEqualTo(PersonId.of("13102b6f-4a55-3a0b-8727-f7cec336c1e7"));
        assertThat(OUTPATIENT).isEqualTo(TeamId.of("9864527c-5238-39d2-9cf3-bdd4aae7db1c"));
        assertThat(SessionId.referredTo(RIVERBEND, "X00191"))
                .isEqualTo(SessionId.of("63d8641f-5b57-3cee-af6e-fef369f1ab5f"));
        assertThat(SupportRequestId.referredTo(RIVERBEND, "R0001"))
                .isEqualTo(SupportRequestId.of("6b858d09-4055-318e-9bb6-376fe133a3dc"));
        assertThat(AgreementId.between(BEATRIZ, CLARA, TODAY))
                .isEqualTo(AgreementId.of("44d9076c-bb0f-3f8b-9449-611968505fe6"));
        assertThat(LeaveId.startingOn(CLARA, TODAY)).isEqualTo(LeaveId.of("eec5f8d8-13fe-33ea-b9c8-b8adc5d6f2bb"));
        assertThat(RiskRecordId.of(CLARA)).isEqualTo(RiskRecordId.of("0995ce69-cf4b-3f8d-8033-44d61758118b"));
        assertThat(RiskFlagId.raised(CLARA, TODAY)).isEqualTo(RiskFlagId.of("48cd1d7f-be3e-3fba-bf8d-02f33efac2cb"));
        assertThat(ErasureId.of(CLARA)).isEqualTo(ErasureId.of("cb91ad8f-f18c-32da-94af-ab5b98ee5282"));
        assertThat(EvaluationsId.of(RIVERBEND)).isEqualTo(EvaluationsId.of("5e6f5c12-f826-31d2-a05b-81b5e6884003"));
        assertThat(SupportModelsId.of(RIVERBEND)).isEqualTo(SupportModelsId.of("a2e16496-cfec-345d-8a19-c734eab17ee2"));
    }

    @Test
    void things_of_different_kinds_never_share_an_id() {
        assertThat(SessionId.referredTo(RIVERBEND, "1").value())
                .isNotEqualTo(SupportRequestId.referredTo(RIVERBEND, "1").value())
                .isNotEqualTo(PersonId.referredTo(RIVERBEND, "1").value());
    }

    @Test
    void agencies_never_share_an_id() {
        assertThat(PersonId.referredTo(RIVERBEND, "1")).isNotEqualTo(PersonId.referredTo(ANOTHER_AGENCY, "1"));
    }

    @Test
    void parts_of_names_never_run_into_each_other() {
        assertThat(NamedUuid.of("ab", "c")).isNotEqualTo(NamedUuid.of("a", "bc"));
        assertThat(NamedUuid.of("a", "1:b")).isNotEqualTo(NamedUuid.of("a", "", "b"));
    }
}
