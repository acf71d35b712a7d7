package org.opensupervision.domain.shared;

/** What every aggregate asks of every command. */
public enum SharedRule implements Rule {
    /** Ids of another agency are as unknown as ids that do not exist. */
    IN_ITS_AGENCY("id"),
    /** The editor has seen everything that matters for the edit. */
    UNCHANGED_SINCE_SEEN("basedOn");

    private final String field;

    SharedRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return this == UNCHANGED_SINCE_SEEN;
    }
}
