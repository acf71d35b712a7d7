package org.opensupervision.domain.signals;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum SignsRule implements Rule {
    /** Suggested or in own words, and not both. */
    SIGN_SAYS_ONE_THING("words"),
    SIGN_IS_OF_ITS_KIND("kind"),
    SIGN_WITHIN_LIMIT("words"),
    SIGN_IS_NEW("sign"),
    SIGN_IS_CHOSEN_ONCE("words"),
    /** Whoever watches for everything notices nothing. */
    TEN_SIGNS_AT_MOST("sign"),
    SIGN_IS_CHOSEN("sign"),
    SOMETHING_IS_NOTED("noticed"),
    NOTED_ARE_CHOSEN_SIGNS("noticed"),
    EACH_SIGN_IS_NOTED_ONCE("noticed"),
    SIGNS_ARE_THERE("signs");

    private static final Set<SignsRule> CONFLICTS =
            EnumSet.of(SIGN_IS_NEW, SIGN_IS_CHOSEN_ONCE, TEN_SIGNS_AT_MOST, SIGN_IS_CHOSEN, SIGNS_ARE_THERE);

    private final String field;

    SignsRule(String field) {
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
