package org.opensupervision.projections.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface AccessLogQuery {

    /** The latest first. */
    record WhoSawWhatOf(AgencyId agency, PersonId subject, PageRequest page) implements AccessLogQuery {}

    /** The newest entry of an agency: whoever keeps it can show later that nothing before it was changed. */
    record WhereTheChainEnds(AgencyId agency) implements AccessLogQuery {}

    /**
     * {@code network} is from where, {@code reason} why, of who has to say it; with {@code number} and {@code hash} the
     * entry can be found again in the chain.
     */
    record EntryView(
            long number,
            Instant at,
            PersonRef who,
            KindOfData what,
            boolean refused,
            @Nullable UUID record,
            String network,
            @Nullable String reason,
            String hash) {}

    record ChainEnd(AgencyId agency, long number, String hash) {}
}
