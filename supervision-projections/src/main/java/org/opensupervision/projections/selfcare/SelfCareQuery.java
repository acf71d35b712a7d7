package org.opensupervision.projections.selfcare;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.selfcare.GoalEnd;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface SelfCareQuery {

    /** The reach is that of whose they are, and nobody else's: everybody has one at most. */
    record WhatWasAgreed(AgencyId agency, Reach reach, LocalDate today, PageRequest page) implements SelfCareQuery {}

    /** Whose partner somebody is today, or is asked to be, with the goals that are shared with them. */
    record WhoChoseAsPartner(AgencyId agency, PersonId partner, LocalDate today) implements SelfCareQuery {}

    /** On the home page: in one question. */
    record WhatWaits(AgencyId agency, PersonId person, LocalDate today) implements SelfCareQuery {}

    /** {@code asked}: how many people wait for an answer. */
    record Waiting(boolean reviewIsDue, int asked) {}

    record GoalView(
            GoalId id,
            String specific,
            String measurable,
            String achievable,
            String relevant,
            LocalDate until,
            LocalDate setOn,
            @Nullable GoalEnd end,
            @Nullable LocalDate endedOn) {}

    record ReviewView(
            LocalDate on, @Nullable String helped, @Nullable String toChange) {}

    /** {@code there} is false when one of the two has left since. */
    record PartnerView(
            PersonRef person,
            LocalDate askedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate sharedOn,
            boolean there) {}

    /** The goals that were set first come first, and the latest review. */
    record OwnSelfCare(
            SelfCareId id,
            PersonId person,
            @Nullable String support,
            @Nullable String steppingBack,
            List<SignId> signs,
            LocalDate agreedOn,
            LocalDate reviewOn,
            @Nullable PartnerView partner,
            List<GoalView> goals,
            List<ReviewView> reviews)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(person, KindOfData.SELF_CARE, id.value()));
        }
    }

    /** Without goals where none are shared. */
    record Accompanied(
            SelfCareId id,
            PersonRef person,
            LocalDate askedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate sharedOn,
            List<GoalView> goals)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return goals.isEmpty() ? Stream.of() : Stream.of(new Shown(person.id(), KindOfData.SELF_CARE, id.value()));
        }

        /** They are told in confidence. */
        public Accompanied withoutGoals() {
            return new Accompanied(id, person, askedOn, acceptedOn, sharedOn, List.of());
        }
    }
}
