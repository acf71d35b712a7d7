package org.opensupervision.benchmarks.ours;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.privacy.PersonalParts;

class LongLivedEvaluationsTest {

    @Test
    void what_is_measured_is_an_aggregate_of_which_the_product_takes_snapshots() {
        assertThat(LongLivedEvaluations.EVALUATIONS).hasAnnotation(AggregateRoot.class);
        assertThat(PersonalParts.anyIn(LongLivedEvaluations.EVALUATIONS)).isFalse();
    }
}
