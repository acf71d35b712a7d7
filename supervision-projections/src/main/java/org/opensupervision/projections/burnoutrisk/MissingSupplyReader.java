package org.opensupervision.projections.burnoutrisk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.FactCode;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagView;
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

    /** What is said of fewer together says something of each of them. */
    private static final int FEWEST = 5;

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
        Counts byTeam = new Counts();
        Counts bySupervisor = new Counts();
        for (FlagView flag : open) {
            byTeam.add(flag.person().team(), flag);
            supervisors
                    .getOrDefault(flag.person().id(), List.of())
                    .forEach(supervisor -> bySupervisor.add(supervisor.name(), flag));
        }
        return new MissingSupply(FEWEST, byTeam.answer(), bySupervisor.answer());
    }

    private static final class Counts {

        private final Map<@Nullable String, Map<FactCode, Integer>> counts = new HashMap<>();

        void add(@Nullable String where, FlagView flag) {
            Map<FactCode, Integer> there = counts.computeIfAbsent(where, _ -> new EnumMap<>(FactCode.class));
            flag.facts().stream()
                    .filter(fact -> fact.points() > 0)
                    .forEach(fact -> there.merge(fact.code(), 1, Integer::sum));
        }

        List<MissingAt> answer() {
            List<MissingAt> all = new ArrayList<>();
            counts.forEach((where, there) -> Arrays.stream(FactCode.values())
                    .filter(there::containsKey)
                    .forEach(code -> all.add(new MissingAt(where, code, told(there.getOrDefault(code, 0))))));
            all.sort(Comparator.comparing(MissingAt::where, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(MissingAt::what));
            return all;
        }

        private static @Nullable Integer told(int people) {
            return people < FEWEST ? null : people;
        }
    }
}
