package org.opensupervision.projections.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void a_small_group_is_hidden_with_the_next_larger_one_or_it_would_be_what_is_missing_from_the_sum() {
        assertThat(SmallGroups.shown(Map.of("A", 4, "B", 12, "C", 30), 10)).containsExactly("C");
        assertThat(SmallGroups.shown(Map.of("A", 6, "B", 7, "C", 12), 10)).containsExactly("C");
        assertThat(SmallGroups.shown(Map.of("A", 10, "B", 12), 10)).containsExactlyInAnyOrder("A", "B");
        assertThat(SmallGroups.shown(Map.of("A", 0, "B", 12), 10)).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void where_all_together_are_too_few_none_is_shown() {
        assertThat(SmallGroups.shown(Map.of("A", 4, "B", 5), 10)).isEmpty();
    }

    @Test
    void who_is_in_no_team_is_a_group_as_well() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put(null, 4);
        sizes.put("A", 5);
        assertThat(SmallGroups.shown(sizes, 10).contains(null)).isFalse();
    }

    @Test
    void no_agency_can_set_less_than_five() {
        assertThat(SmallGroups.limit(1)).isEqualTo(5);
        assertThat(SmallGroups.shown(Map.of("A", 4, "B", 12, "C", 13), 1)).containsExactly("C");
    }

    /** With each size, and its neighbours shown or hidden, whatever can be added or subtracted. */
    @Test
    void what_is_hidden_is_never_told_by_what_is_shown() {
        var random = new Random(11);
        for (int n = 0; n < 20_000; n++) {
            Map<Integer, Integer> sizes = new LinkedHashMap<>();
            int groups = 1 + random.nextInt(8);
            for (int group = 0; group < groups; group++) {
                sizes.put(group, random.nextInt(25));
            }
            Set<Integer> shown = SmallGroups.shown(sizes, 10);
            int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
            int told = shown.stream().mapToInt(sizes::get).sum();

            assertThat(shown).as(sizes.toString()).allSatisfy(group -> assertThat(sizes.get(group))
                    .matches(size -> size == 0 || size >= 10));
            assertThat(all - told)
                    .as(sizes + " of which " + shown)
                    .matches(rest -> all < 10 || rest == 0 || rest >= 10);
        }
    }
}
