package org.opensupervision.api.security;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.Role;

/** How somebody stands to a record: what lets them see it, or do something with it. */
public enum Standing {
    ANYONE("anyone of the agency", null),
    SELF("whom it is about", null),
    NAMED_SUPERVISOR("the supervisor it names", Role.SUPERVISOR),
    SUPERVISOR("their supervisor", Role.SUPERVISOR),
    FORMER_SUPERVISOR("their supervisor of that day", Role.SUPERVISOR),
    DIRECTOR("a director", Role.DIRECTOR),
    ADMINISTRATOR("an administrator", Role.ADMINISTRATOR),
    BREAKING_THE_GLASS("an administrator who says why", Role.ADMINISTRATOR);

    private final String words;
    private final @Nullable Role role;

    Standing(String words, @Nullable Role role) {
        this.words = words;
        this.role = role;
    }

    public String words() {
        return words;
    }

    /** The role that it takes, today. */
    @Nullable Role role() {
        return role;
    }

    /** Holds for whatever there is in the agency. */
    boolean towardsEverything() {
        return this == ANYONE || this == DIRECTOR || this == ADMINISTRATOR || this == BREAKING_THE_GLASS;
    }
}
