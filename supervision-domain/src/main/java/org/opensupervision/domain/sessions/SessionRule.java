package org.opensupervision.domain.sessions;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum SessionRule implements Rule {
    SESSION_IS_NEW("reference"),
    SESSION_HAS_THE_SAME_CONTENT("reference"),
    NOT_IN_THE_FUTURE("heldOn"),
    SOMEBODY_ATTENDED("supervisees"),
    EACH_ATTENDED_ONCE("supervisees"),
    SUPERVISOR_IS_NOT_SUPERVISED("supervisees"),
    FORMAT_FITS_ATTENDANCE("format"),
    NO_NEGATIVE_MINUTES("minutes"),
    SOME_MINUTES_WERE_HELD("minutes"),
    MINUTES_WITHIN_A_DAY("minutes"),
    WORDS_WITHIN_LIMITS("note"),
    HELD_TO_BE_SIGNED("session"),
    SIGNED_BY_ITS_SUPERVISOR("supervisor"),
    NOT_SIGNED_YET("session"),
    SIGNED_NOT_BEFORE_HELD("signedOn"),
    NOT_SIGNED_IN_THE_FUTURE("signedOn"),
    HELD_TO_BE_CONFIRMED("session"),
    ANSWERED_BY_WHO_ATTENDED("supervisee"),
    NOT_CONFIRMED_YET("supervisee"),
    NOT_DISPUTED_YET("supervisee"),
    DISPUTE_HAS_A_REASON("reason"),
    AMENDMENT_HAS_A_REASON("reason"),
    AMENDMENT_CHANGES_SOMETHING("content"),
    WHO_RATED_ATTENDED("supervisees"),
    WHAT_WAS_RATED_WAS_HELD("status"),
    RATED_NOT_BEFORE_HELD("heldOn"),
    CANCELLATION_HAS_A_REASON("reason"),
    HELD_TO_BE_CANCELLED("session"),
    SIGNED_RECORDS_ARE_AMENDED("session"),
    HELD_TO_BE_RATED("session"),
    RATED_BY_WHO_ATTENDED("supervisee"),
    RATED_ONCE("supervisee"),
    RATING_HAS_THE_SAME_CONTENT("supervisee"),
    ADEQUACY_FROM_0_TO_10("adequacy"),
    OVERALL_FROM_0_TO_10("overall"),
    RATED_AFTER_IT_WAS_HELD("ratedOn"),
    NOT_RATED_IN_THE_FUTURE("ratedOn");

    private static final Set<SessionRule> CONFLICTS =
            EnumSet.of(SESSION_IS_NEW, SESSION_HAS_THE_SAME_CONTENT, RATED_ONCE, RATING_HAS_THE_SAME_CONTENT);

    private final String field;

    SessionRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return CONFLICTS.contains(this);
    }
}
