package org.opensupervision.domain.assessments;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum AssessmentRule implements Rule {
    INSTRUMENT_IS_KNOWN("instrument"),
    ASSESSMENT_IS_NEW("assessment"),
    ASSESSMENT_IS_UNDER_WAY("assessment"),
    ASSESSMENT_IS_PAUSED("assessment"),
    ASSESSMENT_IS_NOT_WITHDRAWN("assessment"),
    ITEMS_ARE_OF_THE_INSTRUMENT("answers"),
    ANSWERS_ARE_WITHIN_THE_RANGE("answers"),
    SOMETHING_IS_ANSWERED("answers"),
    RESULT_IS_THERE("assessment"),
    /** Where nobody has published bands, there are none to share. */
    INSTRUMENT_HAS_BANDS("extent"),
    /** A correlation is computed from scores. */
    EVIDENCE_TAKES_SCORES("extent"),
    RESULT_IS_SHARED("audience");

    private static final Set<AssessmentRule> CONFLICTS = EnumSet.of(
            ASSESSMENT_IS_NEW,
            ASSESSMENT_IS_UNDER_WAY,
            ASSESSMENT_IS_PAUSED,
            ASSESSMENT_IS_NOT_WITHDRAWN,
            RESULT_IS_THERE,
            RESULT_IS_SHARED);

    private final String field;

    AssessmentRule(String field) {
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
