package org.opensupervision.projections.evidence;

import static org.opensupervision.domain.assessments.Audience.EVIDENCE;
import static org.opensupervision.domain.assessments.Extent.SCORES;
import static org.opensupervision.domain.people.Role.SUPERVISEE;
import static org.opensupervision.domain.people.Role.SUPERVISOR;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.Period;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.burnoutrisk.ModelsInForce;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecord.Agreed;
import org.opensupervision.projections.supportrecord.SupportRecord.Attended;
import org.opensupervision.projections.supportrecord.SupportRecord.Rated;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedForEvidence;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedScore;

/**
 * Two thousand people over three years. Each is supported well or badly, which shows in their sessions and in how they
 * rate them, and drives how exhausted they are with a correlation of -.35, all else being chance.
 */
final class SimulatedAgency {

    static final int PEOPLE = 2_000;
    static final double TRUTH = -.35;
    static final String INSTRUMENT = "mbi-hss";
    static final LocalDate FIRST = LocalDate.parse("2023-01-01");

    private static final int MONTHS = 36;
    private static final int SUPERVISORS = 90;
    static final LocalDate ASKED = FIRST.plusMonths(MONTHS);
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** How well each is supported, which nobody sees: standard normal. */
    final double[] support;

    final List<Answered> people;

    SimulatedAgency(long seed) {
        var random = new Random(seed);
        support =
                random.doubles(PEOPLE).map(NORMAL::inverseCumulativeProbability).toArray();
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new Answered(
                        answers(n, random),
                        record(n, random),
                        RIVERBEND.person(supervisor(n)),
                        ModelsInForce.NEVER_SWITCHED))
                .toList();
    }

    /** The same three years, as they were recorded. */
    List<Object> events() {
        List<Object> events = new ArrayList<>();
        for (int n = 0; n < SUPERVISORS; n++) {
            events.add(RIVERBEND.joined(supervisor(n), "Supervisor " + n, null, FIRST.toString(), SUPERVISOR));
        }
        IntStream.range(0, PEOPLE).forEach(n -> recorded(n, events));
        return events;
    }

    private void recorded(int n, List<Object> events) {
        String ref = supervisee(n);
        Answered own = people.get(n);
        events.add(RIVERBEND.joined(ref, "Person " + n, null, FIRST.toString(), SUPERVISEE));
        events.add(RIVERBEND.assigned(
                supervisor(n),
                ref,
                FIRST.toString(),
                null,
                AgreementTerms.USUAL.cadenceDays(),
                AgreementTerms.USUAL.agreedMinutes()));
        own.record()
                .sessions()
                .forEach(session -> events.add(RIVERBEND.recorded(
                        session.reference(), supervisor(n), session.heldOn().toString(), session.minutes(), ref)));
        own.record()
                .ratings()
                .forEach(rating -> events.add(RIVERBEND.rated(
                        rating.reference(),
                        ref,
                        rating.ratedOn().toString(),
                        rating.administrative(),
                        rating.educational(),
                        rating.supportive())));
        String assessment = "A" + ref;
        SharedScore score = own.answers().scores().getFirst();
        events.add(RIVERBEND.startedAssessing(assessment, ref, INSTRUMENT, ASKED.toString()));
        events.add(RIVERBEND.completedAssessing(
                assessment, ref, ASKED.toString(), new ScaleScore(score.scale(), score.score(), null)));
        events.add(RIVERBEND.sharedResult(assessment, EVIDENCE, SCORES, ASKED.toString()));
    }

    private static String supervisor(int n) {
        return "D%02d".formatted(n % SUPERVISORS);
    }

    private static String supervisee(int n) {
        return "C%04d".formatted(n);
    }

    private SharedForEvidence answers(int n, Random random) {
        double exhaustion = TRUTH * support[n] + Math.sqrt(1 - TRUTH * TRUTH) * random.nextGaussian();
        return new SharedForEvidence(
                person(n).id(),
                INSTRUMENT,
                ASKED,
                List.of(new SharedScore("emotional-exhaustion", (double) scaled(27 + 9 * exhaustion, 54), null)));
    }

    private SupportRecord record(int n, Random random) {
        Period since = new Period(FIRST, null);
        List<Attended> sessions = new ArrayList<>();
        List<Rated> ratings = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            if (random.nextDouble() < NORMAL.cumulativeProbability(1 + support[n])) {
                String reference = "S-%d-%d".formatted(n, month);
                SessionId session = RIVERBEND.session(reference);
                LocalDate day = FIRST.plusMonths(month).plusDays(random.nextInt(25));
                int each = scaled(20 + 6 * support[n], 60);
                sessions.add(new Attended(session, reference, day, new Minutes(each, each, each), day));
                ratings.add(rated(session, reference, day, support[n]));
            }
        }
        return new SupportRecord(
                person(n),
                List.of(since),
                List.of(),
                List.of(new Agreed(since, AgreementTerms.USUAL)),
                sessions,
                ratings,
                List.of());
    }

    private static Rated rated(SessionId session, String reference, LocalDate day, double support) {
        int adequacy = scaled(6 + 2.2 * support, 10);
        return new Rated(session, reference, day.plusDays(1), adequacy, adequacy, adequacy);
    }

    private static int scaled(double value, int most) {
        return (int) Math.clamp(Math.round(value), 0, most);
    }

    private static PersonRef person(int n) {
        return new PersonRef(RIVERBEND.person(supervisee(n)), supervisee(n), "Person " + n, null);
    }
}
