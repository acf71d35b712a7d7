package org.opensupervision.api.signin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.RoleView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whoever may let others in, today. */
@Component
class Administrators {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DirectoryReader directory;
    private final LastWritten lastWritten;
    private final BusinessCalendar calendar;

    Administrators(DirectoryReader directory, LastWritten lastWritten, BusinessCalendar calendar) {
        this.directory = directory;
        this.lastWritten = lastWritten;
        this.calendar = calendar;
    }

    void require(SignedIn who) {
        LocalDate today = calendar.today(who.agency());
        boolean administrates = find(who, who.person()).stream()
                .flatMap(person -> person.roles().stream())
                .anyMatch(held -> held.role() == Role.ADMINISTRATOR && isHeld(held, today));
        if (!administrates) {
            throw new AccessDeniedException("not an administrator");
        }
    }

    boolean knows(SignedIn who, PersonId person) {
        return find(who, person).isPresent();
    }

    private Optional<PersonView> find(SignedIn who, PersonId person) {
        var _ = lastWritten.readableBy(who.person(), PATIENCE);
        return directory.ask(new WhoIs(who.agency(), person));
    }

    private static boolean isHeld(RoleView held, LocalDate today) {
        return !held.from().isAfter(today)
                && (held.lastDay() == null || !held.lastDay().isBefore(today));
    }
}
