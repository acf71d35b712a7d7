package org.opensupervision.projections.aggregates;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.aggregates.Attacker.Value;

class AttackerTest {

    private final Attacker attacker = new Attacker();

    @Test
    void what_is_left_of_a_sum_is_found() {
        attacker.isTold(of("abcdefg"));
        attacker.isTold(of("abcde"));
        assertThat(attacker.determinedOfFewerThan(5)).contains(of("fg"));
    }

    @Test
    void what_is_found_may_need_several_answers() {
        attacker.isTold(of("abcdefghijkl"));
        attacker.isTold(of("abcde"));
        attacker.isTold(of("fghij"));
        assertThat(attacker.determinedOfFewerThan(5)).contains(of("kl"));
        assertThat(attacker.determinedOfFewerThan(2)).isEmpty();
    }

    /** The sum of a and b, of b and c, of a and c: half of all three, less one of them. */
    @Test
    void what_is_found_may_need_halves() {
        attacker.isTold(of("ab"));
        attacker.isTold(of("bc"));
        attacker.isTold(of("ac"));
        assertThat(attacker.determinedOfFewerThan(2)).isPresent();
    }

    @Test
    void groups_that_overlap_in_few_say_nothing_of_these() {
        attacker.isTold(of("abcdefg"));
        attacker.isTold(of("fghijkl"));
        assertThat(attacker.determinedOfFewerThan(5)).isEmpty();
        assertThat(attacker.toldApartOfFewerThan(5)).contains(Set.of("f", "g"));
    }

    private static Set<Value> of(String people) {
        return Stream.of(people.split("")).map(person -> new Value(person, "")).collect(toSet());
    }
}
