package org.opensupervision.domain.assessments;

import static org.opensupervision.domain.assessments.Band.Level.HIGH;
import static org.opensupervision.domain.assessments.Band.Level.LOW;
import static org.opensupervision.domain.assessments.Band.Level.MODERATE;
import static org.opensupervision.domain.assessments.Concept.ACCOMPLISHMENT;
import static org.opensupervision.domain.assessments.Concept.BURNOUT;
import static org.opensupervision.domain.assessments.Concept.SATISFACTION;
import static org.opensupervision.domain.assessments.Concept.SECONDARY_TRAUMATIC_STRESS;
import static org.opensupervision.domain.assessments.Concept.SUPPORT;
import static org.opensupervision.domain.assessments.Scale.Scoring.MEAN;
import static org.opensupervision.domain.assessments.Scale.Scoring.SUM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The instruments that can be scored. */
public final class Instruments {

    private static final Bands PROQOL_BANDS = new Bands(
            "Stamm, B. H. (2010), The Concise ProQOL Manual, 2nd ed.: raw scores",
            List.of(new Band(LOW, 10, 22), new Band(MODERATE, 23, 41), new Band(HIGH, 42, 50)));

    static final Instrument CHECK_IN = new Instrument(
            "check-in",
            "1",
            "OpenSupervision",
            Licence.OURS,
            new AnswerRange(0, 4, 1),
            List.of(
                    scale("satisfaction", SATISFACTION, List.of(1), MEAN),
                    scale("support", SUPPORT, List.of(5), MEAN),
                    scale("burnout", BURNOUT, List.of(2, 3), MEAN),
                    scale("secondary-traumatic-stress", SECONDARY_TRAUMATIC_STRESS, List.of(4), MEAN)));

    static final Instrument ADEQUACY = new Instrument(
            "adequacy",
            "1",
            "OpenSupervision",
            Licence.OURS,
            new AnswerRange(0, 10, 1),
            List.of(
                    scale("administrative", SUPPORT, List.of(1), SUM),
                    scale("educational", SUPPORT, List.of(2), SUM),
                    scale("supportive", SUPPORT, List.of(3), SUM)));

    static final Instrument PROQOL = new Instrument(
            "proqol-5",
            "5",
            "Professional Quality of Life: Compassion Satisfaction and Fatigue Version 5 (ProQOL)."
                    + " © B. Hudnall Stamm, 2009–2012. www.proqol.org",
            Licence.FREE_IF_CREDITED,
            new AnswerRange(1, 5, 1),
            List.of(
                    proqol(
                            "compassion-satisfaction",
                            SATISFACTION,
                            List.of(3, 6, 12, 16, 18, 20, 22, 24, 27, 30),
                            Set.of()),
                    proqol("burnout", BURNOUT, List.of(1, 4, 8, 10, 15, 17, 19, 21, 26, 29), Set.of(1, 4, 15, 17, 29)),
                    proqol(
                            "secondary-traumatic-stress",
                            SECONDARY_TRAUMATIC_STRESS,
                            List.of(2, 5, 7, 9, 11, 13, 14, 23, 25, 28),
                            Set.of())));

    static final Instrument MBI = new Instrument(
            "mbi-hss",
            "Human Services Survey",
            "Maslach Burnout Inventory: Human Services Survey. © Mind Garden, Inc.",
            Licence.PROPRIETARY,
            new AnswerRange(0, 6, 1),
            List.of(
                    scale("personal-accomplishment", ACCOMPLISHMENT, List.of(4, 7, 9, 12, 17, 18, 19, 21), SUM),
                    scale("emotional-exhaustion", BURNOUT, List.of(1, 2, 3, 6, 8, 13, 14, 16, 20), SUM),
                    scale("depersonalization", BURNOUT, List.of(5, 10, 11, 15, 22), SUM)));

    static final Instrument COPENHAGEN = new Instrument(
            "cbi",
            "2005",
            "Copenhagen Burnout Inventory. Kristensen, T. S., Borritz, M., Villadsen, E., Christensen, K. B. (2005)",
            Licence.ON_REQUEST,
            new AnswerRange(0, 100, 25),
            List.of(
                    copenhagen("personal", from(1, 6), Set.of(), 3),
                    copenhagen("work", from(7, 13), Set.of(13), 4),
                    copenhagen("client", from(14, 19), Set.of(), 3)));

    static final Instrument OLDENBURG = new Instrument(
            "olbi",
            "2003",
            "Oldenburg Burnout Inventory. Demerouti, E., Bakker, A. B., Vardakou, I., Kantas, A. (2003)",
            Licence.ON_REQUEST,
            new AnswerRange(1, 4, 1),
            List.of(
                    oldenburg("exhaustion", List.of(2, 4, 5, 8, 10, 12, 14, 16), Set.of(2, 4, 8, 12)),
                    oldenburg("disengagement", List.of(1, 3, 6, 7, 9, 11, 13, 15), Set.of(3, 6, 9, 11))));

    static final Instrument STSS = new Instrument(
            "stss",
            "2004",
            "Secondary Traumatic Stress Scale. © Bride, B. E., Robinson, M. M., Yegidis, B., Figley, C. R. (2004)",
            Licence.PROPRIETARY,
            new AnswerRange(1, 5, 1),
            List.of(
                    scale("intrusion", SECONDARY_TRAUMATIC_STRESS, List.of(2, 3, 6, 10, 13), SUM),
                    scale("avoidance", SECONDARY_TRAUMATIC_STRESS, List.of(1, 5, 7, 9, 12, 14, 17), SUM),
                    scale("arousal", SECONDARY_TRAUMATIC_STRESS, List.of(4, 8, 11, 15, 16), SUM)));

    private static final List<Instrument> ALL = List.of(CHECK_IN, ADEQUACY, PROQOL, MBI, COPENHAGEN, OLDENBURG, STSS);

    private Instruments() {}

    public static List<Instrument> all() {
        return ALL;
    }

    public static Map<String, Instrument> byCode() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Instrument::code, instrument -> instrument));
    }

    public static Optional<Instrument> find(@Nullable String code) {
        return ALL.stream().filter(instrument -> instrument.code().equals(code)).findFirst();
    }

    /** Every item of it must have been answered. */
    private static Scale scale(String code, Concept concept, List<Integer> items, Scale.Scoring scoring) {
        return new Scale(code, concept, items, Set.of(), scoring, items.size(), null);
    }

    private static Scale proqol(String code, Concept concept, List<Integer> items, Set<Integer> reversed) {
        return new Scale(code, concept, items, reversed, SUM, items.size(), PROQOL_BANDS);
    }

    private static Scale copenhagen(String code, List<Integer> items, Set<Integer> reversed, int fewest) {
        return new Scale(code, BURNOUT, items, reversed, MEAN, fewest, null);
    }

    private static Scale oldenburg(String code, List<Integer> items, Set<Integer> reversed) {
        return new Scale(code, BURNOUT, items, reversed, MEAN, items.size(), null);
    }

    private static List<Integer> from(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
