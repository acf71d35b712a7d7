package org.opensupervision.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opensupervision.domain.riverbend.DomainTypes;

class RuleTest {

    @Test
    void no_two_rules_share_a_name() {
        assertThat(DomainTypes.rules()).extracting(Rule::name).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_rule_leads_to_a_field() {
        assertThat(DomainTypes.rules()).extracting(Rule::field).allMatch(field -> field.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void a_refusal_conflicts_where_it_is_about_what_is_there_already() {
        assertThat(DomainTypes.rules())
                .filteredOn(Rule::conflicts)
                .extracting(Rule::name)
                .containsExactlyInAnyOrder(
                        "UNCHANGED_SINCE_SEEN",
                        "TEAM_NAME_IS_FREE",
                        "REFERENCE_IS_FREE",
                        "REFERENCE_HAS_THE_SAME_CONTENT",
                        "EMAIL_IS_FREE",
                        "LEAVE_HAS_THE_SAME_CONTENT",
                        "AGREEMENT_IS_NEW",
                        "AGREEMENT_HAS_THE_SAME_CONTENT",
                        "SESSION_IS_NEW",
                        "SESSION_HAS_THE_SAME_CONTENT",
                        "RATED_ONCE",
                        "RATING_HAS_THE_SAME_CONTENT",
                        "REQUEST_IS_NEW",
                        "REQUEST_HAS_THE_SAME_CONTENT",
                        "REQUEST_IS_OPEN",
                        "NOT_ACKNOWLEDGED_YET",
                        "NOT_PASSED_ON_YET",
                        "SIGNAL_HOLDS_TODAY",
                        "ASSESSMENT_IS_NEW",
                        "ASSESSMENT_IS_UNDER_WAY",
                        "ASSESSMENT_IS_PAUSED",
                        "ASSESSMENT_IS_NOT_WITHDRAWN",
                        "RESULT_IS_THERE",
                        "RESULT_IS_SHARED",
                        "NO_PLAN_IS_OPEN",
                        "PLAN_IS_OPEN",
                        "PLAN_IS_SHARED",
                        "ADJUSTMENT_WAITS",
                        "ADJUSTMENT_IS_NOT_OVER",
                        "ADJUSTMENT_IS_AGREED",
                        "FOLLOWS_FORWARD",
                        "EVALUATES_FORWARD",
                        "FLAG_IS_OPEN",
                        "OTHERS_DEAL_WITH_FLAG",
                        "CONTESTED_BY_ITS_SUPERVISEE",
                        "FLAG_ACKNOWLEDGED_ONCE",
                        "FLAG_SET_ASIDE_ONCE",
                        "IS_NOT_ERASED",
                        "IS_NOT_BEING_ERASED",
                        "NOT_ERASED_YET",
                        "LEFT_BEFORE_BEING_ERASED",
                        "AGREEMENTS_HAVE_ENDED",
                        "RECORDS_ARE_SIGNED",
                        "REQUESTS_ARE_DONE",
                        "ERASURE_WAITS_FOR_CONSENT",
                        "ERASURE_IS_ASKED_FOR",
                        "WORKLOAD_HAS_THE_SAME_NUMBERS",
                        "SIGN_IS_NEW",
                        "SIGN_IS_CHOSEN_ONCE",
                        "TEN_SIGNS_AT_MOST",
                        "SIGN_IS_CHOSEN",
                        "SIGNS_ARE_THERE",
                        "SELF_CARE_IS_AGREED",
                        "GOAL_IS_NEW",
                        "TEN_GOALS_AT_MOST",
                        "GOAL_IS_OPEN",
                        "PARTNER_IS_ASKED_ONCE",
                        "PARTNER_IS_ASKED",
                        "PARTNER_HAS_NOT_ANSWERED",
                        "PARTNER_IS_THERE",
                        "PARTNER_HAS_ACCEPTED",
                        "GOALS_ARE_SHARED",
                        "MODEL_CODE_IS_FREE",
                        "MODEL_IS_NOT_IN_FORCE",
                        "TRIED_BESIDE_THE_ONE_IN_FORCE",
                        "TRIED_BEFORE_SWITCH");
    }
}
