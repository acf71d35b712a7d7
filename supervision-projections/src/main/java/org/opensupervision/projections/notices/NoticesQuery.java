package org.opensupervision.projections.notices;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.wording.Words;

public sealed interface NoticesQuery {

    /** The latest first. */
    record WhatIsSomebodyTold(AgencyId agency, PersonId person, PageRequest page) implements NoticesQuery {}

    record HowManyAreNew(AgencyId agency, PersonId person) implements NoticesQuery {}

    /**
     * @param at the latest time
     * @param times how often it happened before it was seen
     */
    record NoticeView(UUID id, KindOfNotice kind, @Nullable UUID about, Instant at, int times, boolean seen) {

        @JsonProperty
        public Words text() {
            return new Words("notice." + kind);
        }
    }
}
