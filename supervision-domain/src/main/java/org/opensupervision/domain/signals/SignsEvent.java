package org.opensupervision.domain.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;

public sealed interface SignsEvent {

    WarningSignsId signs();

    AgencyId agency();

    /** {@code what} is missing once the key of the person is gone. */
    record SignChosen(
            WarningSignsId signs,
            AgencyId agency,
            PersonId person,
            SignId sign,
            @Personal(of = "person") @Nullable WarningSign what,
            LocalDate chosenOn)
            implements SignsEvent {}

    record SignPutAway(WarningSignsId signs, AgencyId agency, SignId sign, LocalDate putAwayOn) implements SignsEvent {}

    /** What has changed since the last check-in of the same day. */
    record CheckedIn(
            WarningSignsId signs,
            AgencyId agency,
            PersonId person,
            LocalDate checkedInOn,
            @Personal(of = "person") List<NoticedSign> noticed)
            implements SignsEvent {

        public CheckedIn {
            noticed = List.copyOf(noticed);
        }
    }

    record SignsWithdrawn(WarningSignsId signs, AgencyId agency, LocalDate withdrawnOn) implements SignsEvent {}
}
