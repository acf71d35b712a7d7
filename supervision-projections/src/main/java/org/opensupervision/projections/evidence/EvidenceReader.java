package org.opensupervision.projections.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesThese;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.burnoutrisk.SupportGapModel;
import org.opensupervision.projections.burnoutrisk.SupportProfile;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.evidence.EvidenceQuery.Comparison;
import org.opensupervision.projections.evidence.EvidenceQuery.Correlations;
import org.opensupervision.projections.evidence.EvidenceQuery.HowFlagsCompare;
import org.opensupervision.projections.evidence.EvidenceQuery.WhatGoesTogether;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;
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

    private static final int RATED_DAYS = 90;
    private static final int SOONEST = 30;
    private static final int LATEST = 180;
    private static final double BURNED_OUT_FROM = 0.6;

    /** The same data give the same p values and intervals, whoever asks and however often. */
    private static final long SEED = 20_220_101;

    private static final SupportGapModel MODEL = SupportGapModel.V1;

    private final WellbeingReader wellbeing;
    private final SupportRecordReader records;
    private final AssignmentsReader assignments;

    EvidenceReader(WellbeingReader wellbeing, SupportRecordReader records, AssignmentsReader assignments) {
        this.wellbeing = wellbeing;
        this.records = records;
        this.assignments = assignments;
    }

    /** Of an instrument that measures burnout. */
    public Correlations ask(WhatGoesTogether question) {
        BurnoutScales scales = BurnoutScales.of(question.instrument()).orElseThrow();
        Collection<SharedForEvidence> answers = answers(question.agency(), question.instrument(), question.asOf());
        Map<PersonId, PersonId> supervisors = supervisors(question.agency(), answers, question.asOf());
        List<Observed> people = new ArrayList<>();
        forEach(question.agency(), question.asOf(), answers, (answered, record) -> people.add(new Observed(
                answered.person(),
                supervisors.get(answered.person()),
                ratedBefore(answered.completedOn(), record.ratings()),
                scales.burnout(answered.scores()))));
        return new Correlations(question.asOf(), question.instrument(), NineCells.of(people, SEED));
    }

    public Comparison ask(HowFlagsCompare question) {
        BurnoutScales scales = BurnoutScales.of(question.instrument()).orElseThrow();
        Collection<SharedForEvidence> answers = answers(question.agency(), question.instrument(), question.asOf());
        double limit = burnedOutFrom(answers, scales);
        List<Foretold> people = new ArrayList<>();
        forEach(question.agency(), question.asOf(), answers, (answered, record) -> {
            OptionalDouble score = scales.outcome(answered.scores());
            SupportProfile before = profileBefore(answered.completedOn(), record);
            if (score.isPresent() && before != null) {
                people.add(foretold(before, score.getAsDouble() >= limit));
            }
        });
        return new Comparison(
                question.asOf(),
                question.instrument(),
                MODEL.version(),
                scales.outcome(),
                Backtest.of(people, SmallGroups.USUAL, SEED).orElse(null));
    }

    /** One of each person: their latest. */
    private Collection<SharedForEvidence> answers(AgencyId agency, String instrument, LocalDate asOf) {
        Map<PersonId, SharedForEvidence> latest = new HashMap<>();
        wellbeing.ask(new WhatIsSharedForEvidence(agency, asOf)).stream()
                .filter(answered -> answered.instrument().equals(instrument))
                .sorted(Comparator.comparing(SharedForEvidence::completedOn))
                .forEach(answered -> latest.put(answered.person(), answered));
        return latest.values();
    }

    private void forEach(
            AgencyId agency,
            LocalDate asOf,
            Collection<SharedForEvidence> answers,
            BiConsumer<SharedForEvidence, SupportRecord> consumer) {
        Map<PersonId, SharedForEvidence> byPerson = new HashMap<>();
        answers.forEach(answered -> byPerson.put(answered.person(), answered));
        answers.stream()
                .map(SharedForEvidence::completedOn)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> records.forEach(
                        new WhoIsSupported(
                                agency,
                                Reach.everybody(),
                                asOf,
                                MODEL.windowStart(first.minusDays(LATEST)),
                                null,
                                null,
                                PageRequest.everything()),
                        record -> {
                            SharedForEvidence answered = byPerson.get(record.person().id());
                            if (answered != null) {
                                consumer.accept(answered, record);
                            }
                        }));
    }

    private Map<PersonId, PersonId> supervisors(
            AgencyId agency, Collection<SharedForEvidence> answers, LocalDate asOf) {
        Map<PersonId, PersonId> first = new HashMap<>();
        assignments
                .ask(new WhoSupervisesThese(
                        agency, answers.stream().map(SharedForEvidence::person).toList(), asOf))
                .forEach((supervisee, supervisors) -> supervisors.stream()
                        .map(PersonRef::id)
                        .findFirst()
                        .ifPresent(supervisor -> first.put(supervisee, supervisor)));
        return first;
    }

    /** On the average of the days before, not on the day itself: what comes first is what may have a part in it. */
    private static Map<SupervisionFunction, Double> ratedBefore(LocalDate day, List<Rated> ratings) {
        List<Rated> before = ratings.stream()
                .filter(rating -> rating.ratedOn().isBefore(day)
                        && !rating.ratedOn().isBefore(day.minusDays(RATED_DAYS)))
                .toList();
        Map<SupervisionFunction, Double> support = new EnumMap<>(SupervisionFunction.class);
        for (SupervisionFunction function : SupervisionFunction.values()) {
            before.stream()
                    .mapToInt(rating -> rating.adequacy(function))
                    .average()
                    .ifPresent(mean -> support.put(function, mean));
        }
        return support;
    }

    /** The latest that could be evaluated, from thirty days before on, month by month back to half a year. */
    private static @Nullable SupportProfile profileBefore(LocalDate day, SupportRecord record) {
        return Stream.iterate(SOONEST, days -> days <= LATEST, days -> days + SOONEST)
                .map(days -> MODEL.profile(record, day.minusDays(days)))
                .filter(SupportProfile::evaluated)
                .findFirst()
                .orElse(null);
    }

    private static Foretold foretold(SupportProfile profile, boolean burnedOut) {
        return new Foretold(
                profile.tier() == null ? Tier.NONE : profile.tier(),
                profile.points() == null ? 0 : profile.points(),
                profile.daysSinceLastSession() == null ? 0 : profile.daysSinceLastSession(),
                burnedOut);
    }

    /** The instruments have no cut-offs that hold everywhere: the upper two fifths of the agency's own answers. */
    private static double burnedOutFrom(Collection<SharedForEvidence> answers, BurnoutScales scales) {
        double[] scores = answers.stream()
                .flatMapToDouble(answered -> scales.outcome(answered.scores()).stream())
                .sorted()
                .toArray();
        return scores.length == 0
                ? Double.MAX_VALUE
                : scores[Math.min(scores.length - 1, (int) Math.ceil(BURNED_OUT_FROM * scores.length))];
    }
}
