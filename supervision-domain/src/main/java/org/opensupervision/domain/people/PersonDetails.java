package org.opensupervision.domain.people;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.TeamId;

/**
 * A person as they joined.
 *
 * @param reference the agency's own number or code for the person, unique in the agency
 * @param email unique in the agency; without one the person cannot sign in
 */
public record PersonDetails(
        String reference,
        @Personal(of = "person") String name,
        @Personal(of = "person") @Nullable String email,
        Set<Role> roles,
        @Nullable TeamId team,
        LocalDate joinedOn) {

    public PersonDetails {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }
}
