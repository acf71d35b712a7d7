package org.opensupervision.projections.burnoutrisk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.wording.Words;
import org.opensupervision.projections.workload.WorkloadQuery.WorkloadContext;

public sealed interface RiskQuery {

    /** {@code team} is a team's name or id, or null for all; {@code reader} sees more of what is about themself. */
    record HowIsSupported(
            AgencyId agency,
            Reach reach,
            PersonId reader,
            LocalDate asOf,
            @Nullable String team,
            PageRequest page) implements RiskQuery {}

    record HowIsSupportOf(AgencyId agency, PersonId person, PersonId reader, LocalDate asOf) implements RiskQuery {}

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

    /** Until a day, over as many days before it as a year has; teams as they are today. */
    record HowSoonIsActed(AgencyId agency, LocalDate asOf) implements RiskQuery {}

    /** By name of the team. Below {@code fewest} people nothing is said of them. */
    record FirstActions(int fewest, List<FirstActionIn> byTeam) {}

    /**
     * From when a flag was raised until it was first acted on or dismissed.
     *
     * @param medianDays whole days, rounded half up; nothing where too few people's flags were acted on
     * @param waiting people with an open flag that nobody has acted on; nothing where they are too few to be counted
     */
    record FirstActionIn(
            @Nullable String team,
            @Nullable Integer people,
            @Nullable Integer medianDays,
            @Nullable Integer waiting) {}

    /** In the 90 days that end with a day; {@code team} is a team's name or id, or null for all. */
    record HowMuchIsSupplied(
            AgencyId agency,
            Reach reach,
            LocalDate asOf,
            @Nullable String team) implements RiskQuery {}

    /**
     * By name. Of fewer than {@code fewest} people nothing is said, nor of so many that it would follow from the rest.
     *
     * @param altogether everybody who was asked about
     */
    record Supplied(
            LocalDate asOf,
            int days,
            int fewest,
            SuppliedTo altogether,
            List<SuppliedTo> byTeam,
            List<SuppliedTo> bySupervisor) {

        public Supplied {
            byTeam = List.copyOf(byTeam);
            bySupervisor = List.copyOf(bySupervisor);
        }
    }

    /**
     * @param where a team's name, or a supervisor's; nothing where there is none
     * @param told nothing where too few people are there
     */
    record SuppliedTo(@Nullable String where, @Nullable SupplyOfMany told) {}

    /**
     * @param agreedMinutes due to them in those days
     * @param deliveredMinutes recorded of held sessions, signed or not
     * @param unansweredRequests that have waited for longer than a week
     * @param suppliedByNobody functions without any minutes, where some are agreed
     */
    record SupplyOfMany(
            int people,
            int agreedMinutes,
            Minutes deliveredMinutes,
            int unansweredRequests,
            List<SupervisionFunction> suppliedByNobody) {

        public SupplyOfMany {
            suppliedByNobody = List.copyOf(suppliedByNobody);
        }
    }

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

    record Profiles(LocalDate asOf, String model, Page page, List<SupportProfile> items) implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Shown.in(items);
        }
    }

    /**
     * @param equalWeightPoints the same with every function weighing 1
     * @param model the version that its latest change was found by
     * @param handling what has become of it, for who reads it
     * @param version that of the latest change that it shows
     * @param unseen raised or escalated, and not seen by whom it is about since
     */
    record FlagView(
            RiskFlagId id,
            PersonRef person,
            FlagState state,
            Tier tier,
            int points,
            int equalWeightPoints,
            String model,
            LocalDate asOf,
            LocalDate raisedOn,
            @Nullable LocalDate clearedOn,
            List<BurnoutDimension> dimensions,
            List<SupportFact> facts,
            FlagHandling handling,

            @JsonIgnore long version,
            @JsonIgnore boolean unseen)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(person.id(), KindOfData.FLAG, id.value()));
        }

        /** In one sentence what a flag is not. */
        @JsonProperty
        public Words notice() {
            return new Words("flag.notice");
        }

        FlagView because(List<SupportFact> opened, List<BurnoutDimension> ofThese) {
            return new FlagView(
                    id,
                    person,
                    state,
                    tier,
                    points,
                    SupportGapModel.equalWeightPoints(points, opened),
                    model,
                    asOf,
                    raisedOn,
                    clearedOn,
                    ofThese,
                    opened,
                    handling,
                    version,
                    unseen);
        }

        /** What supply is missing, and neither what somebody said of it nor what it may do to them. */
        public FlagView organisational() {
            return new FlagView(
                    id,
                    person,
                    state,
                    tier,
                    points,
                    equalWeightPoints,
                    model,
                    asOf,
                    raisedOn,
                    clearedOn,
                    List.of(),
                    SupportFact.organisational(facts),
                    handling,
                    version,
                    unseen);
        }
    }

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
