package org.opensupervision.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.opensupervision");

    /** One class or more against each rule; nothing else uses them. */
    private static final JavaClasses CROOKED = new ClassFileImporter()
            .importPackages(
                    "org.opensupervision.domain.crooked",
                    "org.opensupervision.domain.askew",
                    "org.opensupervision.projections.crooked",
                    "org.opensupervision.api.crooked");

    static List<ArchRule> rules() {
        return House.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_every_rule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_can_fail(ArchRule rule) {
        assertThat(rule.evaluate(CROOKED).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
