package org.opensupervision.domain.agency;

/** Whom to call when somebody is in danger, as the agency says it: a name, and a number or how else they are reached. */
public record CrisisLine(String name, String words) {

    boolean isComplete() {
        return !name.isBlank() && !words.isBlank();
    }
}
