package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.concern.Reach;

/** What organisations supply, and how soon they act: of many together, and of nobody alone. */
public sealed interface SupplyQuery {

    /** In the 90 days that end with a day; {@code team} is a team's name or id, or null for all. */
    record HowMuchIsSupplied(
            AgencyId agency,
            Reach reach,
            LocalDate asOf,
            @Nullable String team) implements SupplyQuery {}

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

    /** Until a day, over as many days before it as a year has; teams as they are today. */
    record HowSoonIsActed(AgencyId agency, LocalDate asOf) implements SupplyQuery {}

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
}
