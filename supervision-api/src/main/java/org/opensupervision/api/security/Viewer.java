package org.opensupervision.api.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.concern.Supervised;

/**
 * Somebody, with what decides on what they may see and do.
 *
 * @param roles held today
 * @param supervised whom they ever supervised, and when
 * @param reason why they look at what is otherwise shut, if they say so
 */
record Viewer(
        PersonId person,
        LocalDate today,
        Set<Role> roles,
        List<Supervised> supervised,
        AccessPolicy policy,
        @Nullable String reason) {

    boolean may(Deed deed, Concern concern) {
        return policy.whoMay(deed).stream().anyMatch(standing -> holds(standing) && stands(standing, concern));
    }

    boolean mayWithEverything(Deed deed) {
        return policy.whoMay(deed).stream().anyMatch(standing -> standing.towardsEverything() && holds(standing));
    }

    /** With one thing or another. */
    boolean mayEver(Deed deed) {
        return policy.whoMay(deed).stream().anyMatch(this::holds);
    }

    Reach reach(Deed deed) {
        return mayWithEverything(deed)
                ? Reach.everybody()
                : new Reach.Around(
                        person,
                        may(deed, Standing.SELF),
                        may(deed, Standing.NAMED_SUPERVISOR),
                        may(deed, Standing.SUPERVISOR),
                        may(deed, Standing.FORMER_SUPERVISOR),
                        today);
    }

    private boolean may(Deed deed, Standing standing) {
        return policy.whoMay(deed).contains(standing) && holds(standing);
    }

    private boolean holds(Standing standing) {
        Role role = standing.role();
        return (role == null || roles.contains(role)) && (standing != Standing.BREAKING_THE_GLASS || reason != null);
    }

    private boolean stands(Standing standing, Concern concern) {
        return switch (standing) {
            case ANYONE, DIRECTOR, ADMINISTRATOR, BREAKING_THE_GLASS -> true;
            case SELF -> concern.about().contains(person);
            case NAMED_SUPERVISOR -> person.equals(concern.supervisor());
            case SUPERVISOR -> supervises(concern, today);
            case FORMER_SUPERVISOR -> supervises(concern, concern.day());
        };
    }

    private boolean supervises(Concern concern, LocalDate day) {
        return supervised.stream().anyMatch(bond -> concern.about().contains(bond.supervisee()) && held(bond, day));
    }

    /** One that is only agreed upon shows nothing yet. */
    private boolean held(Supervised bond, LocalDate day) {
        Period period = bond.period();
        return !period.from().isAfter(today) && period.contains(day);
    }
}
