package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface SupportProfileQuery {

    /** {@code team} is a team's name or id, or null for all; {@code reader} sees more of what is about themself. */
    record HowIsSupported(
            AgencyId agency,
            Reach reach,
            PersonId reader,
            LocalDate asOf,
            @Nullable String team,
            PageRequest page) implements SupportProfileQuery {}

    record HowIsSupportOf(AgencyId agency, PersonId person, PersonId reader, LocalDate asOf)
            implements SupportProfileQuery {}

    record Profiles(LocalDate asOf, String model, Page page, List<SupportProfile> items) implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Shown.in(items);
        }
    }
}
