package org.opensupervision.domain.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;

public sealed interface ErasureEvent {

    ErasureId erasure();

    AgencyId agency();

    PersonId person();

    /** Waits for somebody else's consent, which comes by {@code until}, or not. */
    record ErasureAsked(
            ErasureId erasure,
            AgencyId agency,
            PersonId person,
            PersonId by,
            LocalDate askedOn,
            LocalDate until,
            LegalGround ground,
            @Nullable String words,
            boolean leavingUnsigned)
            implements ErasureEvent {}

    record ErasureConsented(ErasureId erasure, AgencyId agency, PersonId person, PersonId by, LocalDate consentedOn)
            implements ErasureEvent {}

    /** From here on it is only a question of time until nothing is left; nobody can call it back. */
    record PersonErased(
            ErasureId erasure,
            AgencyId agency,
            PersonId person,
            PersonId by,
            LocalDate erasedOn,
            LegalGround ground,
            @Nullable String words)
            implements ErasureEvent {}
}
