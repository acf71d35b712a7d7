package org.opensupervision.domain.sessions;

/** How many are supervised together: individual 1, triadic 2, group 3 or more. */
public enum SessionFormat {
    INDIVIDUAL,
    TRIADIC,
    GROUP;

    public static SessionFormat of(int attending) {
        return switch (attending) {
            case 0, 1 -> INDIVIDUAL;
            case 2 -> TRIADIC;
            default -> GROUP;
        };
    }

    boolean fits(int attending) {
        return switch (this) {
            case INDIVIDUAL -> attending == 1;
            case TRIADIC -> attending == 2;
            case GROUP -> attending >= 3;
        };
    }
}
