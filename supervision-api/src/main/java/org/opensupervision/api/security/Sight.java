package org.opensupervision.api.security;

import java.time.LocalDate;
import java.util.Set;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.concern.Reach;

/**
 * What whoever looks may see and do, for pages that show several things. Controllers take it as a parameter. It decides
 * on what is offered; what is refused is decided by the {@link Doorkeeper} of each address.
 */
public final class Sight {

    private final Viewer viewer;

    Sight(Viewer viewer) {
        this.viewer = viewer;
    }

    public PersonId person() {
        return viewer.person();
    }

    /** At the agency. */
    public LocalDate today() {
        return viewer.today();
    }

    /** Held today. */
    public Set<Role> roles() {
        return viewer.roles();
    }

    public boolean is(Role role) {
        return viewer.roles().contains(role);
    }

    /** For readers. */
    public Reach reach(Deed deed) {
        return viewer.reach(deed);
    }

    /** As an answer is shown to them. */
    public Object shown(Object answer) {
        return new LeftOut(new Looking(viewer, Deed.READ_PERSON, null, viewer.today())).from(answer);
    }

    public boolean may(Deed deed) {
        return viewer.mayEver(deed);
    }

    /** Today. */
    public boolean may(Deed deed, PersonId person) {
        return viewer.may(deed, Concern.with(person, viewer.today()));
    }

    public boolean may(Deed deed, Concern concern) {
        return viewer.may(deed, concern);
    }
}
