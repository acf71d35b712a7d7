package org.opensupervision.projections.burnoutrisk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.wording.Words;

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
     * @param version that of the latest change that it shows
     * @param unseen raised or escalated, and not seen by whom it is about since
     */
    record FlagView(
            RiskFlagId id,
            PersonRef person,
            FlagState state,
            Tier tier,
            int points,
            String model,
            LocalDate asOf,
            LocalDate raisedOn,
            @Nullable LocalDate clearedOn,
            List<BurnoutDimension> dimensions,
            List<SupportFact> facts,

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
                    id, person, state, tier, points, model, asOf, raisedOn, clearedOn, ofThese, opened, version,
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
                    model,
                    asOf,
                    raisedOn,
                    clearedOn,
                    List.of(),
                    SupportFact.organisational(facts),
                    version,
                    unseen);
        }
    }

    record FlagStory(FlagView flag, List<FlagStep> history) implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return flag.shown();
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
