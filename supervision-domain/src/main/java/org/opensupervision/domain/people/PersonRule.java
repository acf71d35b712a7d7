package org.opensupervision.domain.people;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum PersonRule implements Rule {
    REFERENCE_IS_GIVEN("reference"),
    REFERENCE_IS_FREE("reference"),
    REFERENCE_HAS_THE_SAME_CONTENT("reference"),
    NAME_IS_GIVEN("name"),
    EMAIL_IS_WELL_FORMED("email"),
    EMAIL_IS_FREE("email"),
    CONTACT_DIFFERS("name"),
    HAS_A_ROLE("roles"),
    ROLE_IS_NOT_HELD_YET("role"),
    ROLE_IS_HELD("role"),
    ROLE_ENDS_NOT_BEFORE_IT_BEGINS("lastDay"),
    KEEPS_A_ROLE("role"),
    MOVES_TO_ANOTHER_TEAM("team"),
    LEAVE_ENDS_NOT_BEFORE_IT_BEGINS("to"),
    LEAVES_DO_NOT_OVERLAP("from"),
    LEAVE_HAS_THE_SAME_CONTENT("from"),
    LEAVE_IS_KNOWN("leave"),
    LEAVE_DIFFERS("leave"),
    IS_EMPLOYED("lastDay"),
    LEAVES_NOT_BEFORE_JOINING("lastDay"),
    HAS_LEFT("on"),
    COMES_BACK_AFTER_LEAVING("on"),
    IS_NOT_ERASED("person"),
    IS_NOT_BEING_ERASED("person");

    private static final Set<PersonRule> CONFLICTS = EnumSet.of(
            REFERENCE_IS_FREE,
            REFERENCE_HAS_THE_SAME_CONTENT,
            EMAIL_IS_FREE,
            LEAVE_HAS_THE_SAME_CONTENT,
            IS_NOT_ERASED,
            IS_NOT_BEING_ERASED);

    private final String field;

    PersonRule(String field) {
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
