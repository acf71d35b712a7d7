package org.opensupervision.domain.riverbend;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.TeamId;

/** A sample agency, its people, and the day it is there. */
public final class Riverbend {

    public static final AgencyId RIVERBEND = AgencyId.of("11111111-1111-4111-8111-111111111111");
    public static final AgencyId ANOTHER_AGENCY = AgencyId.of("22222222-2222-4222-8222-222222222222");
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    public static final TeamId OUTPATIENT = TeamId.named(RIVERBEND, "Outpatient");
    public static final TeamId RESIDENTIAL = TeamId.named(RIVERBEND, "Residential");

    public static final PersonId BEATRIZ = PersonId.referredTo(RIVERBEND, "S001");
    public static final PersonId SAMIR = PersonId.referredTo(RIVERBEND, "S003");
    public static final PersonId CLARA = PersonId.referredTo(RIVERBEND, "C001");
    public static final PersonId DAVID = PersonId.referredTo(RIVERBEND, "C002");
    public static final PersonId EMRE = PersonId.referredTo(RIVERBEND, "C003");

    public static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    public static final LocalDate YESTERDAY = TODAY.minusDays(1);
    public static final LocalDate TOMORROW = TODAY.plusDays(1);

    /** It is a day earlier at the other agency: whoever asks for the wrong agency's day is found out. */
    static final BusinessCalendar CALENDAR =
            agency -> (agency.equals(RIVERBEND) ? TODAY : YESTERDAY).atTime(LocalTime.NOON);

    private Riverbend() {}
}
