package org.opensupervision.api.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.RiskFlagCommand;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowLeaving;
import org.opensupervision.domain.riskflags.RiskFlagCommand.FollowProfile;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskRecordId;
import org.opensupervision.projections.burnoutrisk.SupportFact;
import org.opensupervision.projections.burnoutrisk.SupportProfile;

/**
 * Which flags must follow which profile. Leave and the lack of an agreement leave a flag as it is, as does too little
 * data; leaving clears it.
 */
final class FlagsToFollow {

    private final AgencyId agency;
    private final LocalDate asOf;
    private final String model;
    private final Set<PersonId> open;
    private final List<RiskFlagCommand> commands = new ArrayList<>();
    private int evaluated;

    FlagsToFollow(AgencyId agency, LocalDate asOf, String model, Set<PersonId> open) {
        this.agency = agency;
        this.asOf = asOf;
        this.model = model;
        this.open = open;
    }

    void add(SupportProfile profile) {
        PersonId person = profile.person().id();
        switch (profile.status()) {
            case EVALUATED -> {
                evaluated++;
                if (profile.tier() != Tier.NONE || open.contains(person)) {
                    commands.add(new FollowProfile(RiskRecordId.of(person), agency, person, finding(profile)));
                }
            }
            case LEFT -> {
                if (open.contains(person)) {
                    commands.add(new FollowLeaving(RiskRecordId.of(person), agency, person, model, asOf));
                }
            }
            case UNASSIGNED, ON_LEAVE, INSUFFICIENT_DATA -> {}
        }
    }

    List<RiskFlagCommand> commands() {
        return commands;
    }

    int evaluated() {
        return evaluated;
    }

    private Finding finding(SupportProfile profile) {
        return new Finding(
                model,
                asOf,
                Objects.requireNonNull(profile.tier()),
                Objects.requireNonNull(profile.points()),
                Objects.requireNonNull(profile.facts()).stream()
                        .map(FlagsToFollow::fact)
                        .toList());
    }

    private static Finding.Fact fact(SupportFact fact) {
        return new Finding.Fact(fact.code(), fact.points(), fact.inputs(), fact.evidence());
    }
}
