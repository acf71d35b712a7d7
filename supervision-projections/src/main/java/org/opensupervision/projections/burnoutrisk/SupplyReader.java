package org.opensupervision.projections.burnoutrisk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.aggregates.NamedGroups;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.aggregates.TellableGroups;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.HowMuchIsSupplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.Supplied;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.SuppliedTo;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsWhere;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

/** The facts of flags, turned upward: what supervisors, teams and the agency have supplied of what they agreed. */
@Component
public class SupplyReader {

    private final SupportRecordReader records;
    private final SupportModelReader models;
    private final AssignmentsReader assignments;

    SupplyReader(SupportRecordReader records, SupportModelReader models, AssignmentsReader assignments) {
        this.records = records;
        this.models = models;
        this.assignments = assignments;
    }

    /** Of one team alone nothing is told that would not be told of it beside all others. */
    public Supplied ask(HowMuchIsSupplied question) {
        SupportGapModel model =
                models.ask(new WhichModelIsInForceWhen(question.agency())).on(question.asOf());
        List<SupplyToOne> supported = supported(question, model);
        List<PersonRef> everybody = question.team() == null
                ? supported.stream().map(SupplyToOne::person).toList()
                : records.ask(new WhoIsWhere(question.agency(), question.reach(), question.asOf()));
        var tellable =
                new TellableGroups<>(everybody.stream().map(PersonRef::id).toList(), SmallGroups.NEVER_FEWER);
        var teams = new NamedGroups<PersonId>();
        everybody.forEach(person -> teams.add(person.team(), person.id()));
        Set<@Nullable String> toldTeams = teams.told(tellable);
        boolean altogether = question.team() == null
                ? tellable.tellsEverybody()
                : supported.stream()
                        .anyMatch(each -> toldTeams.contains(each.person().team()));
        return new Supplied(
                question.asOf(),
                model.windowDays(),
                SmallGroups.NEVER_FEWER,
                new SuppliedTo(null, altogether ? together(supported).told() : null),
                byTeam(supported, toldTeams),
                question.team() == null ? bySupervisor(question, supported, tellable) : List.of());
    }

    private List<SupplyToOne> supported(HowMuchIsSupplied question, SupportGapModel model) {
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
        return supported;
    }

    private static List<SuppliedTo> byTeam(List<SupplyToOne> supported, Set<@Nullable String> told) {
        Map<@Nullable String, SupplyOfGroup> groups = new HashMap<>();
        supported.forEach(each -> groups.computeIfAbsent(each.person().team(), _ -> new SupplyOfGroup())
                .add(each));
        return answer(groups, told);
    }

    private List<SuppliedTo> bySupervisor(
            HowMuchIsSupplied question, List<SupplyToOne> supported, TellableGroups<PersonId> tellable) {
        Map<PersonId, List<PersonRef>> supervisors = assignments.ask(new WhoSupervisesThese(
                question.agency(),
                supported.stream().map(each -> each.person().id()).toList(),
                question.asOf()));
        Map<@Nullable String, SupplyOfGroup> groups = new HashMap<>();
        var names = new NamedGroups<PersonId>();
        for (SupplyToOne each : supported) {
            PersonId person = each.person().id();
            supervisors.getOrDefault(person, List.of()).stream()
                    .map(PersonRef::name)
                    .distinct()
                    .forEach(supervisor -> {
                        names.add(supervisor, person);
                        groups.computeIfAbsent(supervisor, _ -> new SupplyOfGroup())
                                .add(each);
                    });
        }
        return answer(groups, names.told(tellable));
    }

    private static SupplyOfGroup together(List<SupplyToOne> supported) {
        var all = new SupplyOfGroup();
        supported.forEach(all::add);
        return all;
    }

    private static List<SuppliedTo> answer(Map<@Nullable String, SupplyOfGroup> groups, Set<@Nullable String> told) {
        List<SuppliedTo> all = new ArrayList<>();
        groups.forEach((where, group) -> all.add(new SuppliedTo(where, told.contains(where) ? group.told() : null)));
        all.sort(Comparator.comparing(SuppliedTo::where, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }
}
