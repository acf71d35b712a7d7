package org.opensupervision.projections.burnoutrisk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.RiskQuery.Supplied;
import org.opensupervision.projections.burnoutrisk.RiskQuery.SuppliedTo;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

/** The facts of flags, turned upward: what supervisors, teams and the agency have supplied of what they agreed. */
@Component
public class SupplyReader {

    /** What is said of fewer together says something of each of them. */
    private static final int FEWEST = 5;

    private final SupportRecordReader records;
    private final SupportModelReader models;
    private final AssignmentsReader assignments;

    SupplyReader(SupportRecordReader records, SupportModelReader models, AssignmentsReader assignments) {
        this.records = records;
        this.models = models;
        this.assignments = assignments;
    }

    public Supplied ask(HowMuchIsSupplied question) {
        SupportGapModel model =
                models.ask(new WhichModelIsInForceWhen(question.agency())).on(question.asOf());
        List<SupplyToOne> supported = new ArrayList<>();
        records.forEach(
                new WhoIsSupported(
                        question.agency(),
                        question.reach(),
                        question.asOf(),
                        model.windowStart(question.asOf()),
                        question.team(),
                        null,
                        PageRequest.everything()),
                record -> supported.add(SupplyToOne.of(record, model, question.asOf())));
        Map<PersonId, List<PersonRef>> supervisors = assignments.ask(new WhoSupervisesThese(
                question.agency(),
                supported.stream().map(each -> each.person().id()).toList(),
                question.asOf()));
        var altogether = new SupplyOfGroup();
        Map<@Nullable String, SupplyOfGroup> byTeam = new HashMap<>();
        Map<@Nullable String, SupplyOfGroup> bySupervisor = new HashMap<>();
        for (SupplyToOne each : supported) {
            altogether.add(each);
            byTeam.computeIfAbsent(each.person().team(), _ -> new SupplyOfGroup())
                    .add(each);
            supervisors.getOrDefault(each.person().id(), List.of()).forEach(supervisor -> bySupervisor
                    .computeIfAbsent(supervisor.name(), _ -> new SupplyOfGroup())
                    .add(each));
        }
        return new Supplied(
                question.asOf(),
                model.windowDays(),
                FEWEST,
                new SuppliedTo(null, altogether.people() < FEWEST ? null : altogether.told()),
                told(byTeam),
                told(bySupervisor));
    }

    private static List<SuppliedTo> told(Map<@Nullable String, SupplyOfGroup> groups) {
        Set<SupplyOfGroup> untold = untold(groups);
        List<SuppliedTo> all = new ArrayList<>();
        groups.forEach((where, group) -> all.add(new SuppliedTo(where, untold.contains(group) ? null : group.told())));
        all.sort(Comparator.comparing(SuppliedTo::where, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    /** Those that are too small, and as many of the next larger ones as it takes to keep them from being subtracted. */
    private static Set<SupplyOfGroup> untold(Map<@Nullable String, SupplyOfGroup> groups) {
        List<SupplyOfGroup> bySize = groups.values().stream()
                .sorted(Comparator.comparingInt(SupplyOfGroup::people))
                .toList();
        Set<SupplyOfGroup> untold = new HashSet<>();
        int people = 0;
        for (SupplyOfGroup group : bySize) {
            if (group.people() >= FEWEST && (people == 0 || people >= FEWEST)) {
                break;
            }
            untold.add(group);
            people += group.people();
        }
        return untold;
    }
}
