package org.opensupervision.projections.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.SignKind;
import org.opensupervision.domain.signals.SuggestedSign;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;

/** The reach of all of these is that of whose signs they are, and nobody else's. */
public sealed interface SignalsQuery {

    /** With those that were put away; the first that was chosen comes first. */
    record WhichSigns(AgencyId agency, Reach reach, PageRequest page) implements SignalsQuery {}

    /** All that somebody has chosen, with those that were put away; the answer is their ids. */
    record WhichSignsAreTheirs(AgencyId agency, PersonId person) implements SignalsQuery {}

    /** Null for all: the first day. The latest comes first. */
    record WhatWasNoticed(
            AgencyId agency, Reach reach, @Nullable LocalDate since, PageRequest page) implements SignalsQuery {}

    /** A code where it is one of the suggested signs, and their own words where it is not. */
    record OwnSign(
            SignId id,
            PersonId person,
            SignKind kind,
            @Nullable SuggestedSign suggested,
            @Nullable String words,
            LocalDate chosenOn,
            @Nullable LocalDate putAwayOn)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(person, KindOfData.WARNING_SIGN, id.value()));
        }
    }

    record OwnCheckIn(PersonId person, LocalDate on, List<NoticedSign> noticed) implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(person, KindOfData.WARNING_SIGN, null));
        }
    }
}
