package org.opensupervision.domain.supportrequests;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum SupportRequestRule implements Rule {
    REQUEST_IS_NEW("reference"),
    REQUEST_HAS_THE_SAME_CONTENT("reference"),
    NOT_ASKED_IN_THE_FUTURE("requestedOn"),
    WORDS_OF_REQUEST_WITHIN_LIMIT("words"),
    REQUEST_IS_OPEN("request"),
    NOT_ACKNOWLEDGED_YET("request"),
    ACKNOWLEDGED_BY_SOMEBODY_ELSE("by"),
    ACKNOWLEDGED_NOT_BEFORE_ASKED("acknowledgedOn"),
    NOT_ACKNOWLEDGED_IN_THE_FUTURE("acknowledgedOn"),
    BACKUP_IS_SOMEBODY_ELSE("backup"),
    BACKUP_WAS_CHOSEN("request"),
    NOT_PASSED_ON_YET("request"),
    PROMISE_IS_OVER("request"),
    OFFERED_TIME_IS_TO_COME("offeredTime"),
    HANDED_TO_SOMEBODY_ELSE("to"),
    RESOLVED_NOT_BEFORE_ASKED("resolvedOn"),
    RESOLVED_NOT_BEFORE_ACKNOWLEDGED("resolvedOn"),
    NOT_RESOLVED_IN_THE_FUTURE("resolvedOn"),
    SUPERVISEE_SAYS_WHETHER_IT_HELPED("helped"),
    WITHDRAWN_BY_WHO_ASKED("by");

    private static final Set<SupportRequestRule> CONFLICTS = EnumSet.of(
            REQUEST_IS_NEW, REQUEST_HAS_THE_SAME_CONTENT, REQUEST_IS_OPEN, NOT_ACKNOWLEDGED_YET, NOT_PASSED_ON_YET);

    private final String field;

    SupportRequestRule(String field) {
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
