package org.opensupervision.domain.capacity;

import org.opensupervision.domain.shared.Rule;

public enum CapacityRule implements Rule {
    SIGNALLED_UNTIL_TODAY_OR_LATER("until"),
    /** Who is at capacity for longer is asked again. */
    SIGNALLED_FOR_A_QUARTER_AT_MOST("until"),
    WORDS_OF_SIGNAL_WITHIN_LIMIT("words"),
    SIGNAL_HOLDS_TODAY("capacity");

    private final String field;

    CapacityRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return this == SIGNAL_HOLDS_TODAY;
    }
}
