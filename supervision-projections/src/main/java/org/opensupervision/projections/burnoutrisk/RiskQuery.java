package org.opensupervision.projections.burnoutrisk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.workload.WorkloadQuery.WorkloadContext;

public sealed interface RiskQuery {

    enum FlagState {
        OPEN,
        CLEARED
    }

    /** Null for all: state, supervisee. {@code reader} sees more of what is about themself. */
    record WhoIsFlagged(
            AgencyId agency,
            Reach reach,
            PersonId reader,
            @Nullable FlagState state,
            @Nullable PersonId supervisee,
            PageRequest page)
            implements RiskQuery {}

    record WhomFlagConcerns(AgencyId agency, RiskFlagId flag) implements RiskQuery {}

    record WhyIsFlagged(AgencyId agency, RiskFlagId flag, PersonId reader) implements RiskQuery {}

    /**
     * Whose flag stands otherwise than {@code reader} may see yet, and the tier that they see until then: that of
     * nobody, where they see no open flag.
     */
    record WhoseFlagIsHeldBack(AgencyId agency, PersonId reader, Collection<PersonId> among) implements RiskQuery {}

    record WhoHasAnOpenFlag(AgencyId agency, Collection<PersonId> among) implements RiskQuery {}

    record WhenFlagsChanged(AgencyId agency) implements RiskQuery {}

    record WhenEvaluated(AgencyId agency) implements RiskQuery {}

    record HowManyAreFlagged(AgencyId agency, Reach reach) implements RiskQuery {}

    /** Flags that were announced to a reviewer and that nobody has acted on yet, and those that wait to be announced. */
    record HowManyAreToFollow(AgencyId agency, PersonId reviewer, LocalDate today) implements RiskQuery {}

    record ToFollow(int announced, int queued) {}

    /** Open flags by tier. */
    record FlagCounts(int review, int watch) {}

    /** What supply is missing where flags are open, without saying for whom; supervisors as of a day. */
    record WhatSupplyIsMissing(AgencyId agency, Reach reach, PersonId reader, LocalDate asOf) implements RiskQuery {}

    /** By name. Below {@code fewest} people it is not said how many. */
    record MissingSupply(int fewest, List<MissingAt> byTeam, List<MissingAt> bySupervisor) {}

    /**
     * @param where a team's name, or a supervisor's; nothing where there is none
     * @param people with an open flag to whom it is missing; nothing where they are too few to be counted
     */
    record MissingAt(
            @Nullable String where, FactCode what, @Nullable Integer people) {}

    /** Where a flag stands, for who reads it. */
    enum FlagStanding {
        /** Too new to be announced, or WATCH. */
        BEING_LOOKED_AT,
        /** To be announced in its turn. */
        QUEUED,
        TO_FOLLOW,
        ACTED_ON,
        DISMISSED,
        SNOOZED,
        CLEARED
    }

    /** {@code snoozedUntil} where it is snoozed. */
    record FlagHandling(
            FlagStanding standing,
            FlagProgress progress,
            boolean contested,
            @Nullable LocalDate snoozedUntil) {}

    /** {@code context} is no part of the flag, and is added for those who may read it. */
    record FlagStory(
            FlagView flag,
            List<FlagStep> history,
            List<FlagDeed> deeds,
            @Nullable FlagContext context) implements Sensitive {

        public FlagStory {
            history = List.copyOf(history);
            deeds = List.copyOf(deeds);
        }

        @Override
        public Stream<Shown> shown() {
            return flag.shown();
        }

        /** The version that raised it, whichever its latest change was found by. */
        @JsonProperty
        public String raisedBy() {
            return history.isEmpty() ? flag.model() : history.getFirst().model();
        }

        /** What was done and by whom, without what anybody said of it. */
        public FlagStory organisational() {
            return new FlagStory(
                    flag.organisational(),
                    history,
                    deeds.stream().map(FlagDeed::withoutWords).toList(),
                    context);
        }

        public FlagStory beside(FlagContext surroundings) {
            return new FlagStory(flag, history, deeds, surroundings);
        }
    }

    /** As of today, whatever the day of the flag; nothing where no workload of late was reported. */
    record FlagContext(@Nullable WorkloadContext workload) {}

    /** {@code action} and {@code reason} say what was done and why; {@code words} what was said of it. */
    record FlagDeed(
            KindOfDeed kind,
            PersonRef by,
            LocalDate on,
            @Nullable FlagAction action,
            @Nullable DismissalReason reason,
            @Nullable LocalDate until,
            @Nullable String words) {

        FlagDeed saying(@Nullable String opened) {
            return new FlagDeed(kind, by, on, action, reason, until, opened);
        }

        FlagDeed withoutWords() {
            return saying(null);
        }
    }

    /** {@code tier} and {@code points} are missing where the supervisee left. */
    record FlagStep(
            FlagChange change,
            String model,
            LocalDate asOf,
            @Nullable Tier tier,
            @Nullable Integer points) {}
}
