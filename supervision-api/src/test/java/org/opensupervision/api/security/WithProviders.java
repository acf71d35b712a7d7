package org.opensupervision.api.security;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.AnotherNode;
import org.opensupervision.api.harness.ProviderOfTheTest;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two agencies, each with a provider of its own, and a node that knows both. */
abstract class WithProviders {

    static final Instant NOW = TestClock.NOON;

    static ProviderOfTheTest harbours;
    static ProviderOfTheTest lakesides;
    static AnotherNode node;
    static Agency harbour;
    static Agency lakeside;

    @BeforeAll
    static void two_agencies_each_with_a_provider(@Autowired Agencies agencies, @Autowired Environment environment) {
        harbour = agencies.register();
        lakeside = agencies.register();
        harbours = ProviderOfTheTest.start();
        lakesides = ProviderOfTheTest.start();
        node = AnotherNode.beside(
                environment,
                Stream.of(harbours.settings("harbour", harbour), lakesides.settings("lakeside", lakeside))
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    @AfterAll
    static void away() {
        node.close();
        harbours.close();
        lakesides.close();
    }
}
