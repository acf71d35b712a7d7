package org.opensupervision.domain.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;

public sealed interface ErasureCommand {

    ErasureId erasure();

    AgencyId agency();

    /** {@code leavingUnsigned}: records that only this person could sign stay unsigned for ever. */
    record ErasePerson(
            @TargetAggregateIdentifier ErasureId erasure,
            AgencyId agency,
            PersonId person,
            PersonId by,
            LegalGround ground,
            @Nullable String words,
            boolean leavingUnsigned)
            implements ErasureCommand {}

    record ConsentToErasure(@TargetAggregateIdentifier ErasureId erasure, AgencyId agency, PersonId person, PersonId by)
            implements ErasureCommand {}
}
