package org.opensupervision.domain.shared;

/** Whole minutes of one session or one sum of sessions, by function. */
public record Minutes(int administrative, int educational, int supportive) {

    public static final Minutes NONE = new Minutes(0, 0, 0);

    public int total() {
        return Math.addExact(Math.addExact(administrative, educational), supportive);
    }

    public int of(SupervisionFunction function) {
        return switch (function) {
            case ADMINISTRATIVE -> administrative;
            case EDUCATIONAL -> educational;
            case SUPPORTIVE -> supportive;
        };
    }

    public Minutes plus(Minutes other) {
        return new Minutes(
                administrative + other.administrative, educational + other.educational, supportive + other.supportive);
    }
}
