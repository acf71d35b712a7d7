package org.opensupervision.projections.burnoutrisk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.aggregates.NamedGroups;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.aggregates.TellableGroups;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.MissingAt;
import org.opensupervision.projections.burnoutrisk.RiskQuery.MissingSupply;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhatSupplyIsMissing;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Component;

/** What an organisation has not provided, of minutes, days and answers alone: nothing that somebody said of it. */
@Component
public class MissingSupplyReader {

    private static final Comparator<MissingAt> BY_NAME = Comparator.comparing(
                    MissingAt::where, Comparator.<@Nullable String>nullsLast(Comparator.naturalOrder()))
            .thenComparing(MissingAt::what);

    private final RiskFlagReader flags;
    private final AssignmentsReader assignments;

    MissingSupplyReader(RiskFlagReader flags, AssignmentsReader assignments) {
        this.flags = flags;
        this.assignments = assignments;
    }

    public MissingSupply ask(WhatSupplyIsMissing question) {
        List<FlagView> open = flags
                .ask(new WhoIsFlagged(
                        question.agency(),
                        question.reach(),
                        question.reader(),
                        FlagState.OPEN,
                        null,
                        PageRequest.everything()))
                .items()
                .stream()
                .map(FlagView::organisational)
                .toList();
        Map<PersonId, List<PersonRef>> supervisors = assignments.ask(new WhoSupervisesThese(
                question.agency(), open.stream().map(flag -> flag.person().id()).toList(), question.asOf()));
        Map<FactCode, Missed> missed = new EnumMap<>(FactCode.class);
        for (FlagView flag : open) {
            List<PersonRef> theirs = supervisors.getOrDefault(flag.person().id(), List.of());
            flag.facts().stream().filter(fact -> fact.points() > 0).forEach(fact -> missed.computeIfAbsent(
                            fact.code(), _ -> new Missed())
                    .add(flag.person(), theirs));
        }
        return answer(missed);
    }

    private static MissingSupply answer(Map<FactCode, Missed> missed) {
        List<MissingAt> byTeam = new ArrayList<>();
        List<MissingAt> bySupervisor = new ArrayList<>();
        missed.forEach((code, here) -> {
            var tellable = new TellableGroups<>(here.everybody, SmallGroups.NEVER_FEWER);
            byTeam.addAll(told(code, here.teams, tellable));
            bySupervisor.addAll(told(code, here.supervisors, tellable));
        });
        byTeam.sort(BY_NAME);
        bySupervisor.sort(BY_NAME);
        return new MissingSupply(SmallGroups.NEVER_FEWER, byTeam, bySupervisor);
    }

    private static List<MissingAt> told(
            FactCode code, NamedGroups<PersonId> groups, TellableGroups<PersonId> tellable) {
        Set<@Nullable String> told = groups.told(tellable);
        return groups.names().stream()
                .map(name -> new MissingAt(name, code, told.contains(name) ? groups.size(name) : null))
                .toList();
    }

    /** To whom the same is missing. */
    private static final class Missed {

        private final Set<PersonId> everybody = new HashSet<>();
        private final NamedGroups<PersonId> teams = new NamedGroups<>();
        private final NamedGroups<PersonId> supervisors = new NamedGroups<>();

        void add(PersonRef person, List<PersonRef> theirs) {
            everybody.add(person.id());
            teams.add(person.team(), person.id());
            theirs.forEach(supervisor -> supervisors.add(supervisor.name(), person.id()));
        }
    }
}
