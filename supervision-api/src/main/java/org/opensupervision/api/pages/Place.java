package org.opensupervision.api.pages;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensupervision.domain.people.Role;

/** Where one can go from every page. Its word stands in messages.properties under {@code place.<name>}. */
public enum Place {
    HOME("/"),
    LOG("/sessions/new"),
    PEOPLE("/people"),
    REQUESTS("/requests"),
    ASK("/requests/new"),
    SESSIONS("/sessions"),
    CHECK_IN("/check-ins"),
    RECORD("/me/hours"),
    COVERAGE("/coverage"),
    OVERDUE("/coverage/overdue"),
    TEAMS("/teams"),
    TRENDS("/trends"),
    AGREEMENTS("/agreements"),
    IMPORTS("/imports"),
    SYSTEM("/system");

    /** On a phone's bar; the others are one tap further. */
    static final int ON_THE_BAR = 4;

    /** Whose daily work comes first stands first. */
    private static final Map<Role, List<Place>> OF_ROLES = Map.of(
            Role.SUPERVISOR,
            List.of(HOME, LOG, PEOPLE, REQUESTS, SESSIONS),
            Role.SUPERVISEE,
            List.of(HOME, ASK, CHECK_IN, RECORD, SESSIONS),
            Role.DIRECTOR,
            List.of(HOME, COVERAGE, OVERDUE, TEAMS, TRENDS),
            Role.ADMINISTRATOR,
            List.of(HOME, PEOPLE, AGREEMENTS, IMPORTS, SYSTEM));

    private static final List<Role> IN_ORDER =
            List.of(Role.SUPERVISOR, Role.SUPERVISEE, Role.DIRECTOR, Role.ADMINISTRATOR);

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    static List<Place> of(Set<Role> roles) {
        Set<Place> places = new LinkedHashSet<>(List.of(HOME));
        IN_ORDER.stream()
                .filter(roles::contains)
                .forEach(role -> places.addAll(OF_ROLES.getOrDefault(role, List.of())));
        return List.copyOf(places);
    }

    /** The place with the longest address that the page's address begins with; nothing is below the home page. */
    public boolean isHere(String page) {
        return holds(page)
                && Arrays.stream(values())
                        .filter(other -> other.path.length() > path.length())
                        .noneMatch(other -> other.holds(page));
    }

    private boolean holds(String page) {
        return page.equals(path) || (this != HOME && page.startsWith(path + "/"));
    }
}
