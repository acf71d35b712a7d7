package org.opensupervision.projections.supportrecord;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface SupportRecordQuery {

    /**
     * Everybody who is a supervisee on a day, or was one when they left, by reference.
     *
     * @param team name or id of a team, or null for all
     * @param person only this one, or null for all
     * @param from facts before this day are left out, but for the last session
     */
    record WhoIsSupported(
            AgencyId agency,
            Reach reach,
            LocalDate asOf,
            LocalDate from,
            @Nullable String team,
            @Nullable PersonId person,
            PageRequest page)
            implements SupportRecordQuery {

        public static WhoIsSupported everybody(AgencyId agency, LocalDate asOf, LocalDate from, PageRequest page) {
            return new WhoIsSupported(agency, Reach.everybody(), asOf, from, null, null, page);
        }
    }

    /** The same people as {@link WhoIsSupported}, with their teams as of today and none of their facts. */
    record WhoIsWhere(AgencyId agency, Reach reach, LocalDate asOf) implements SupportRecordQuery {

        WhoIsSupported everybody() {
            return new WhoIsSupported(agency, reach, asOf, asOf, null, null, PageRequest.everything());
        }
    }

    /** So many of {@code everybody}, by reference, who come after one of them; the page that it asks for is ignored. */
    record WhoIsNext(WhoIsSupported everybody, String reference, PersonId person, int atMost)
            implements SupportRecordQuery {

        private static final PersonId BEFORE_ALL = new PersonId(new UUID(0, 0));

        public static WhoIsNext first(WhoIsSupported everybody, int atMost) {
            return new WhoIsNext(everybody, "", BEFORE_ALL, atMost);
        }

        public static WhoIsNext after(PersonRef person, WhoIsSupported everybody, int atMost) {
            return new WhoIsNext(everybody, person.ref(), person.id(), atMost);
        }
    }
}
