package org.opensupervision.domain.riverbend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs every other test of the domain once more, to see what they show, whether this class runs alone or not. */
class CompletenessTest {

    @BeforeAll
    static void tell_every_story() {
        Stories.REFUSED_BY.clear();
        Stories.ACCEPTED.clear();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("org.opensupervision.domain"))
                                .filters(excludeClassNamePatterns(CompletenessTest.class.getName()))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTotalFailureCount())
                .as("failed tests")
                .isZero();
    }

    @Test
    void every_rule_has_refused_something() {
        assertThat(Stories.REFUSED_BY).isNotEmpty().containsExactlyInAnyOrderElementsOf(DomainTypes.rules());
    }

    @Test
    void every_command_has_been_accepted() {
        assertThat(Stories.ACCEPTED).isNotEmpty().containsExactlyInAnyOrderElementsOf(DomainTypes.commands());
    }
}
