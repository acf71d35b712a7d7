package org.opensupervision.api.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The sight of somebody else, for showing people what others see of them. Who looks stays who asks: nothing is written
 * down in the name of the others.
 */
@Component
public class OthersEyes {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Viewers viewers;
    private final BusinessCalendar calendar;
    private final AccessPolicy policy;

    OthersEyes(Viewers viewers, BusinessCalendar calendar, AccessPolicy policy) {
        this.viewers = viewers;
        this.calendar = calendar;
        this.policy = policy;
    }

    /** With all their roles, and without breaking the glass. */
    public Sight of(AgencyId agency, PersonId person) {
        Viewer known = viewers.of(new SignedIn(agency, person));
        return new Sight(new Viewer(person, known.today(), known.roles(), known.supervised(), policy, null));
    }

    /** Whoever has this role alone, and supervises nobody. */
    public Sight ofAny(Role role, AgencyId agency) {
        return new Sight(new Viewer(NOBODY, calendar.today(agency), Set.of(role), List.of(), policy, null));
    }
}
