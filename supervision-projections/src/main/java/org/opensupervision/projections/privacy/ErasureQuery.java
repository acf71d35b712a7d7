package org.opensupervision.projections.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface ErasureQuery {

    /** Newest first. */
    record WhoWasErased(AgencyId agency, PageRequest page) implements ErasureQuery {}

    /** Whose erasure waits for consent on this day; oldest first. */
    record WhoseErasureIsAsked(AgencyId agency, LocalDate today) implements ErasureQuery {}

    record HowFarIsErasure(AgencyId agency, PersonId erased) implements ErasureQuery {}

    /** At all agencies; oldest first. Also of whom only the key is known to be destroyed, after an old backup was restored. */
    record WhoseErasureIsNotComplete() implements ErasureQuery {}

    /** Among these people: whose words would be lost with their key before long. */
    record WhoIsBeingErased(AgencyId agency, Collection<PersonId> among) implements ErasureQuery {}

    /** {@code leftToOperator}: what the system may not do by itself at this database. */
    record StageView(
            ErasureStage stage, Instant doneAt, @Nullable String leftToOperator) {}

    /** {@code completeAt} is when the last stage was done. */
    record ErasureView(
            PersonId person,
            String ref,
            PersonId erasedBy,
            @Nullable PersonId consentedBy,
            LocalDate erasedOn,
            LegalGround ground,
            @Nullable String words,
            @Nullable Instant completeAt,
            List<StageView> stages) {}

    /** {@code until}: the last day on which somebody else may consent. */
    record AskedView(
            PersonId person,
            PersonId askedBy,
            LocalDate askedOn,
            LocalDate until,
            LegalGround ground,
            @Nullable String words) {}

    record Erased(AgencyId agency, PersonId person) {}
}
