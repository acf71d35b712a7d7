package org.opensupervision.domain.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensupervision.domain.assessments.Band.Level;

/** The published keys once more, as they are printed: item numbers, r for reversed. Nothing here is read from ours. */
class ScoringTest {

    private static final List<Printed> PRINTED = List.of(
            new Printed("proqol-5", "compassion-satisfaction", 1, 5, 1, "sum", 10, "3 6 12 16 18 20 22 24 27 30"),
            new Printed("proqol-5", "burnout", 1, 5, 1, "sum", 10, "1r 4r 8 10 15r 17r 19 21 26 29r"),
            new Printed("proqol-5", "secondary-traumatic-stress", 1, 5, 1, "sum", 10, "2 5 7 9 11 13 14 23 25 28"),
            new Printed("mbi-hss", "emotional-exhaustion", 0, 6, 1, "sum", 9, "1 2 3 6 8 13 14 16 20"),
            new Printed("mbi-hss", "depersonalization", 0, 6, 1, "sum", 5, "5 10 11 15 22"),
            new Printed("mbi-hss", "personal-accomplishment", 0, 6, 1, "sum", 8, "4 7 9 12 17 18 19 21"),
            new Printed("cbi", "personal", 0, 100, 25, "mean", 3, "1 2 3 4 5 6"),
            new Printed("cbi", "work", 0, 100, 25, "mean", 4, "7 8 9 10 11 12 13r"),
            new Printed("cbi", "client", 0, 100, 25, "mean", 3, "14 15 16 17 18 19"),
            new Printed("olbi", "exhaustion", 1, 4, 1, "mean", 8, "2r 4r 5 8r 10 12r 14 16"),
            new Printed("olbi", "disengagement", 1, 4, 1, "mean", 8, "1 3r 6r 7 9r 11r 13 15"),
            new Printed("stss", "intrusion", 1, 5, 1, "sum", 5, "2 3 6 10 13"),
            new Printed("stss", "avoidance", 1, 5, 1, "sum", 7, "1 5 7 9 12 14 17"),
            new Printed("stss", "arousal", 1, 5, 1, "sum", 5, "4 8 11 15 16"),
            new Printed("check-in", "satisfaction", 0, 4, 1, "mean", 1, "1"),
            new Printed("check-in", "burnout", 0, 4, 1, "mean", 2, "2 3"),
            new Printed("check-in", "secondary-traumatic-stress", 0, 4, 1, "mean", 1, "4"),
            new Printed("check-in", "support", 0, 4, 1, "mean", 1, "5"),
            new Printed("adequacy", "administrative", 0, 10, 1, "sum", 1, "1"),
            new Printed("adequacy", "educational", 0, 10, 1, "sum", 1, "2"),
            new Printed("adequacy", "supportive", 0, 10, 1, "sum", 1, "3"));

    private static final Map<String, Integer> ITEMS =
            Map.of("proqol-5", 30, "mbi-hss", 22, "cbi", 19, "olbi", 16, "stss", 17, "check-in", 5, "adequacy", 3);

    private record Printed(
            String instrument, String scale, int least, int most, int step, String way, int fewest, String key) {

        List<Integer> items() {
            return Arrays.stream(key.split(" "))
                    .map(item -> Integer.valueOf(item.replace("r", "")))
                    .toList();
        }

        boolean reverses(int item) {
            return Arrays.asList(key.split(" ")).contains(item + "r");
        }

        double score(Map<Integer, Integer> answers) {
            int[] values = items().stream()
                    .filter(answers::containsKey)
                    .mapToInt(item -> reverses(item) ? most + least - answers.get(item) : answers.get(item))
                    .toArray();
            int sum = IntStream.of(values).sum();
            return way.equals("sum") ? sum : (double) sum / values.length;
        }

        Instrument ours() {
            return Instruments.find(instrument).orElseThrow();
        }

        Map<Integer, Integer> answering(Random random) {
            var answers = new HashMap<Integer, Integer>();
            IntStream.rangeClosed(1, ITEMS.get(instrument))
                    .forEach(item -> answers.put(item, least + step * random.nextInt((most - least) / step + 1)));
            return answers;
        }

        List<Double> ourScore(Map<Integer, Integer> answers) {
            return ours().score(answers).stream()
                    .filter(score -> score.scale().equals(scale))
                    .map(ScaleScore::score)
                    .toList();
        }

        @Override
        public String toString() {
            return instrument + " " + scale;
        }
    }

    static Stream<Printed> printed() {
        return PRINTED.stream();
    }

    static Stream<Instrument> instruments() {
        return Instruments.all().stream();
    }

    @Test
    void the_scales_are_those_that_are_printed_and_no_total() {
        assertThat(Instruments.all())
                .flatExtracting(each -> each.scales().stream()
                        .map(scale -> each.code() + " " + scale.code())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        PRINTED.stream().map(Printed::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void every_item_belongs_to_one_scale(Instrument instrument) {
        var items = new ArrayList<Integer>();
        instrument.scales().forEach(scale -> items.addAll(scale.items()));
        assertThat(items).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(items))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ITEMS.get(instrument.code()))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("printed")
    void the_answers_are_those_that_are_printed(Printed printed) {
        assertThat(printed.ours().range().values())
                .containsExactlyElementsOf(IntStream.iterate(
                                printed.least(), value -> value <= printed.most(), value -> value + printed.step())
                        .boxed()
                        .toList());
        assertThat(printed.ours().range().allows(printed.least() - 1)).isFalse();
        assertThat(printed.ours().range().allows(printed.most() + 1)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void whatever_is_answered_is_scored_as_it_is_printed(Printed printed) {
        var random = new Random(7);
        for (int n = 0; n < 500; n++) {
            Map<Integer, Integer> answers = printed.answering(random);
            assertThat(printed.ourScore(answers)).singleElement().satisfies(score -> assertThat(score)
                    .isCloseTo(printed.score(answers), within(0.00501)));
        }
    }

    /** Finds an item that is on the wrong scale, missing, or counted the wrong way round, by itself. */
    @ParameterizedTest
    @MethodSource("printed")
    void each_item_moves_its_own_scale_alone_and_the_way_that_is_printed(Printed printed) {
        Map<Integer, Integer> lowest = IntStream.rangeClosed(1, ITEMS.get(printed.instrument()))
                .boxed()
                .collect(Collectors.toMap(item -> item, item -> printed.least()));
        double before = printed.ourScore(lowest).getFirst();
        lowest.keySet().forEach(item -> {
            var moved = new HashMap<>(lowest);
            moved.put(item, printed.most());
            double by = printed.ourScore(moved).getFirst() - before;
            int sign = !printed.items().contains(item) ? 0 : printed.reverses(item) ? -1 : 1;
            assertThat(Math.signum(by)).as("item " + item).isEqualTo(sign);
        });
    }

    @ParameterizedTest
    @MethodSource("printed")
    void with_fewer_answers_than_it_takes_there_is_no_score(Printed printed) {
        Map<Integer, Integer> answers = printed.answering(new Random(11));
        List<Integer> items = printed.items();
        items.subList(printed.fewest(), items.size()).forEach(answers::remove);
        assertThat(printed.ourScore(answers)).singleElement().satisfies(score -> assertThat(score)
                .isCloseTo(printed.score(answers), within(0.00501)));

        answers.remove(items.getFirst());
        assertThat(printed.ourScore(answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // all answered 1, 3 and 5, and one somebody could have answered, added up by hand
        "1, 10, 30, 10",
        "3, 30, 30, 30",
        "5, 50, 30, 50"
    })
    void proqol_added_up_by_hand(int everywhere, double satisfaction, double burnout, double stress) {
        Map<Integer, Integer> answers =
                IntStream.rangeClosed(1, 30).boxed().collect(Collectors.toMap(item -> item, item -> everywhere));
        assertThat(Instruments.PROQOL.score(answers))
                .extracting(ScaleScore::score)
                .containsExactly(satisfaction, burnout, stress);
    }

    @Test
    void a_burnt_out_person_scores_high_on_burnout_and_item_nineteen_is_not_reversed() {
        var answers = new HashMap<Integer, Integer>();
        List.of(8, 10, 19, 21, 26).forEach(item -> answers.put(item, 5));
        List.of(1, 4, 15, 17, 29).forEach(item -> answers.put(item, 1));
        assertThat(Instruments.PROQOL.score(answers)).containsExactly(new ScaleScore("burnout", 50, Level.HIGH));
    }

    @ParameterizedTest
    @CsvSource({"10, LOW", "22, LOW", "23, MODERATE", "41, MODERATE", "42, HIGH", "50, HIGH"})
    void bands_of_proqol_begin_and_end_where_they_are_printed(int score, Level level) {
        var answers = new HashMap<Integer, Integer>();
        List<Integer> items = List.of(2, 5, 7, 9, 11, 13, 14, 23, 25, 28);
        for (int n = 0; n < 10; n++) {
            answers.put(items.get(n), Math.clamp((long) score - 10 - 4L * n, 0, 4) + 1);
        }
        assertThat(Instruments.PROQOL.score(answers))
                .containsExactly(new ScaleScore("secondary-traumatic-stress", score, level));
    }

    @Test
    void nobody_but_proqol_has_bands_and_those_have_a_source() {
        assertThat(Instruments.all().stream().filter(Instrument::hasBands)).containsExactly(Instruments.PROQOL);
        assertThat(Instruments.PROQOL.scales()).allSatisfy(scale -> {
            assertThat(scale.bands()).isNotNull();
            assertThat(scale.bands().source()).contains("Stamm", "2010");
        });
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void strengths_come_first_and_burnout_is_never_one_thing_with_traumatic_stress(Instrument instrument) {
        List<Boolean> strengths = instrument.scales().stream()
                .map(scale -> scale.concept().isStrength())
                .toList();
        assertThat(strengths).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        assertThat(instrument.scales()).allSatisfy(scale -> {
            if (scale.code().contains("burnout")) {
                assertThat(scale.concept()).isEqualTo(Concept.BURNOUT);
            }
            if (scale.code().contains("traumatic")) {
                assertThat(scale.concept()).isEqualTo(Concept.SECONDARY_TRAUMATIC_STRESS);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("printed")
    void a_scale_knows_how_far_it_reaches(Printed printed) {
        Scale scale = printed.ours().scale(printed.scale());
        int times = printed.way().equals("sum") ? printed.items().size() : 1;
        assertThat(scale.least(printed.ours().range())).isEqualTo(printed.least() * times);
        assertThat(scale.most(printed.ours().range())).isEqualTo(printed.most() * times);
    }

    @Test
    void what_is_not_ours_is_never_said_to_be() {
        assertThat(Instruments.all().stream().filter(each -> each.licence() == Licence.OURS))
                .extracting(Instrument::code)
                .containsExactlyInAnyOrder("check-in", "adequacy");
        assertThat(Instruments.find("proqol")).isEmpty();
        assertThat(Instruments.find(null)).isEmpty();
    }
}
