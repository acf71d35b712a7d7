package org.opensupervision.domain.riverbend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opensupervision.domain.shared.Rule;

/** Runs every other test of the domain once more, to see what they show, whether this class runs alone or not. */
class CompletenessTest {

    private static final Path CLASSES = codeOf(Rule.class);

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
    void every_rule_has_refused_something() throws Exception {
        List<Rule> rules = domainTypes()
                .filter(type -> type.isEnum() && Rule.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Rule.class::cast)
                .toList();

        assertThat(rules).isNotEmpty();
        assertThat(Stories.REFUSED_BY).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void every_command_has_been_accepted() throws Exception {
        List<Class<?>> commands = domainTypes()
                .filter(type -> type.isSealed() && type.getSimpleName().endsWith("Command"))
                .<Class<?>>flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .toList();

        assertThat(commands).isNotEmpty();
        assertThat(Stories.ACCEPTED).containsExactlyInAnyOrderElementsOf(commands);
    }

    private static Stream<Class<?>> domainTypes() throws Exception {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(CompletenessTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
