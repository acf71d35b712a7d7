package org.opensupervision.projections.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.aggregates.SmallGroups;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.ModelsInForce;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.burnoutrisk.SupportModelReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.evidence.EvidenceQuery.Comparison;
import org.opensupervision.projections.evidence.EvidenceQuery.Correlations;
import org.opensupervision.projections.evidence.EvidenceQuery.HowFlagsCompare;
import org.opensupervision.projections.evidence.EvidenceQuery.WhatGoesTogether;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedForEvidence;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsSharedForEvidence;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.stereotype.Component;

/**
 * What was rated and flagged before, beside what people say of themselves after: only of those who share their scores
 * for this, one assessment each, the latest. docs/evidence.md defines it.
 */
@Component
public class EvidenceReader {

    /** The same data give the same p values and intervals, whoever asks and however often. */
    private static final long SEED = 20_220_101;

    private final WellbeingReader wellbeing;
    private final SupportRecordReader records;
    private final AssignmentsReader assignments;
    private final SupportModelReader models;

    EvidenceReader(
            WellbeingReader wellbeing,
            SupportRecordReader records,
            AssignmentsReader assignments,
            SupportModelReader models) {
        this.wellbeing = wellbeing;
        this.records = records;
        this.assignments = assignments;
        this.models = models;
    }

    /** Nothing of an instrument that measures no burnout. */
    public Optional<Correlations> ask(WhatGoesTogether question) {
        return BurnoutScales.of(question.instrument())
                .map(scales -> new Correlations(
                        question.asOf(),
                        question.instrument(),
                        NineCells.of(
                                answered(question.agency(), scales, question.asOf(), ModelsInForce.NEVER_SWITCHED)
                                        .stream()
                                        .map(each -> each.observed(scales))
                                        .toList(),
                                SEED)));
    }

    /** Nothing of an instrument that measures no burnout. */
    public Optional<Comparison> ask(HowFlagsCompare question) {
        ModelsInForce inForce = models.ask(new WhichModelIsInForceWhen(question.agency()));
        return BurnoutScales.of(question.instrument())
                .map(scales -> new Comparison(
                        question.asOf(),
                        question.instrument(),
                        inForce.on(question.asOf()).version(),
                        scales.outcome(),
                        Backtest.of(
                                        Outcomes.of(
                                                answered(question.agency(), scales, question.asOf(), inForce), scales),
                                        SmallGroups.USUAL,
                                        SEED)
                                .orElse(null)));
    }

    private List<Answered> answered(AgencyId agency, BurnoutScales scales, LocalDate asOf, ModelsInForce inForce) {
        Map<PersonId, SharedForEvidence> answers = latestOfEach(agency, scales, asOf);
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonId> supervisors = supervisors(agency, answers, asOf);
        List<Answered> answered = new ArrayList<>();
        records.forEach(everybody(agency, asOf, answers, inForce), record -> {
            SharedForEvidence own = answers.get(record.person().id());
            if (own != null) {
                answered.add(new Answered(own, record, supervisors.get(own.person()), inForce));
            }
        });
        return answered;
    }

    private Map<PersonId, SharedForEvidence> latestOfEach(AgencyId agency, BurnoutScales scales, LocalDate asOf) {
        Map<PersonId, SharedForEvidence> latest = new HashMap<>();
        wellbeing.ask(new WhatIsSharedForEvidence(agency, asOf)).stream()
                .filter(each -> each.instrument().equals(scales.instrument()))
                .sorted(Comparator.comparing(SharedForEvidence::completedOn))
                .forEach(each -> latest.put(each.person(), each));
        return latest;
    }

    private static WhoIsSupported everybody(
            AgencyId agency, LocalDate asOf, Map<PersonId, SharedForEvidence> answers, ModelsInForce inForce) {
        LocalDate first = answers.values().stream()
                .map(SharedForEvidence::completedOn)
                .min(Comparator.naturalOrder())
                .orElse(asOf);
        return new WhoIsSupported(
                agency,
                Reach.everybody(),
                asOf,
                inForce.windowStart(first.minusDays(Answered.LATEST)),
                null,
                null,
                PageRequest.everything());
    }

    private Map<PersonId, PersonId> supervisors(
            AgencyId agency, Map<PersonId, SharedForEvidence> answers, LocalDate asOf) {
        Map<PersonId, PersonId> first = new HashMap<>();
        assignments
                .ask(new WhoSupervisesThese(agency, List.copyOf(answers.keySet()), asOf))
                .forEach((supervisee, supervisors) -> supervisors.stream()
                        .map(PersonRef::id)
                        .findFirst()
                        .ifPresent(supervisor -> first.put(supervisee, supervisor)));
        return first;
    }
}
