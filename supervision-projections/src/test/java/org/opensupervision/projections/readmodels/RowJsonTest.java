package org.opensupervision.projections.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.testing.FixedKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RowJsonTest {

    private static final AgencyId AGENCY = new AgencyId(UUID.fromString("7a5f2c1e-0b1d-4f0a-9a64-3c1de5a7b001"));
    private static final PersonId CLARA = PersonId.referredTo(AGENCY, "C1");

    private final RowJson json = new RowJson(new Sealing(new FixedKeys(), Nonces.RANDOM));

    record Row(
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") Map<String, Integer> facts) {}

    record Tree(
            AgencyId agency,
            PersonId person,
            @Personal(of = "person") JsonNode facts) {}

    @Test
    void a_sealed_row_is_the_same_whichever_way_round_its_facts_are_remembered() {
        SequencedMap<String, Integer> facts = new LinkedHashMap<>();
        facts.put("cadenceDays", 30);
        facts.put("daysSinceLastSession", 61);

        String written = json.of(List.of(new Row(AGENCY, CLARA, facts)));

        assertThat(written).contains("sealed").doesNotContain("cadenceDays");
        assertThat(json.of(List.of(new Row(AGENCY, CLARA, facts.reversed())))).isEqualTo(written);
    }

    @Test
    void a_sealed_tree_of_facts_is_the_same_whichever_way_round_it_grew() {
        var facts = new JsonMapper();

        String written = json.of(List.of(new Tree(AGENCY, CLARA, facts.readTree("{\"a\":{\"b\":1,\"c\":2},\"d\":3}"))));

        assertThat(json.of(List.of(new Tree(AGENCY, CLARA, facts.readTree("{\"d\":3,\"a\":{\"c\":2,\"b\":1}}")))))
                .isEqualTo(written);
    }
}
