package org.opensupervision.api.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTableTest {

    @ParameterizedTest
    @EnumSource
    void the_document_says_what_the_program_does(Deed deed) {
        assertThat(AccessTable.of(AccessTable.name(deed)).who())
                .isEqualTo(deed.who().stream().map(Standing::words).collect(toSet()));
    }

    @Test
    void the_document_says_nothing_else() {
        assertThat(AccessTable.rows().stream().map(AccessTable.Row::deed))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Deed.values()).map(AccessTable::name).toList());
    }

    @Test
    void what_is_done_with_nothing_in_particular_is_decided_by_role_alone() {
        assertThat(Deed.values())
                .filteredOn(deed -> deed.thing() == Thing.AGENCY)
                .allSatisfy(deed -> assertThat(deed.who()).allMatch(Standing::towardsEverything));
    }
}
