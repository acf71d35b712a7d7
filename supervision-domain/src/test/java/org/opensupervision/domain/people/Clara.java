package org.opensupervision.domain.people;

import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.riverbend.Riverbend.CLARA;
import static org.opensupervision.domain.riverbend.Riverbend.OUTPATIENT;
import static org.opensupervision.domain.riverbend.Riverbend.RIVERBEND;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.PersonCommand.CarryOverPerson;
import org.opensupervision.domain.people.PersonCommand.Join;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.people.PersonEvent.PersonLeft;
import org.opensupervision.domain.shared.Origin;

/** A supervisee of Riverbend, from joining on. */
final class Clara {

    static final String REFERENCE = "C001";
    static final String NAME = "Clara Moreau";
    static final String EMAIL = "c001@agency.example";
    static final LocalDate JOINED_ON = LocalDate.of(2024, 5, 6);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    static final PersonDetails DETAILS = details(REFERENCE, NAME, EMAIL, SUPERVISEE);
    static final PersonJoined JOINED = joined(DETAILS, Origin.ENTERED);
    static final PersonJoined CARRIED_OVER = joined(DETAILS, Origin.CARRIED_OVER);
    static final PersonLeft LEFT = new PersonLeft(CLARA, RIVERBEND, LAST_DAY, Origin.ENTERED);
    static final PersonLeft LEFT_BEFORE = new PersonLeft(CLARA, RIVERBEND, LAST_DAY, Origin.CARRIED_OVER);

    private Clara() {}

    static PersonDetails details(String reference, String name, @Nullable String email, Role... roles) {
        return new PersonDetails(reference, name, email, Set.of(roles), OUTPATIENT, JOINED_ON);
    }

    static PersonJoined joined(PersonDetails details, Origin origin) {
        return new PersonJoined(CLARA, RIVERBEND, details, origin);
    }

    static Join join(PersonDetails details) {
        return new Join(CLARA, RIVERBEND, details);
    }

    static CarryOverPerson carryOver(PersonDetails details, @Nullable LocalDate leftOn) {
        return new CarryOverPerson(CLARA, RIVERBEND, details, leftOn);
    }
}
