package org.opensupervision.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;
import org.opensupervision.api.security.Secret;
import org.opensupervision.domain.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house, as docs/architecture.md states them. */
final class House {

    private static final String DOMAIN = "org.opensupervision.domain..";
    private static final String PROJECTIONS = "org.opensupervision.projections..";
    private static final String API = "org.opensupervision.api..";

    static final ArchRule DOMAIN_KNOWS_NO_TECHNOLOGY = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", DOMAIN, "org.axonframework..", "org.jspecify..", "com.fasterxml.jackson.annotation.."));

    static final ArchRule MODULES_POINT_ONE_WAY =
            noClasses().that().resideInAPackage(PROJECTIONS).should().dependOnClassesThat(resideInAPackage(API));

    static final ArchRule FEATURES_OF_THE_DOMAIN_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "org.opensupervision.domain.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("org.opensupervision.domain.shared.."));

    static final ArchRule COMMANDS_AND_EVENTS_ARE_RECORDS_IN_SEALED_FAMILIES = classes()
            .that(resideInAPackage(DOMAIN)
                    .and(simpleNameEndingWith("Command").or(simpleNameEndingWith("Event")))
                    .and(not(resideInAPackage("..shared.."))))
            .should(beSealedFamiliesOfRecords());

    static final ArchRule MESSAGES_CARRY_NO_AXON = noClasses()
            .that(areNestedIn("Command").or(areNestedIn("Event")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.axonframework..")
                    .and(not(name("org.axonframework.modelling.command.TargetAggregateIdentifier"))));

    static final ArchRule AGGREGATES_STAY_AT_HOME =
            classes().that().areAnnotatedWith(AggregateRoot.class).should().bePackagePrivate();

    static final ArchRule RULES_ARE_ENUMS = classes()
            .that(assignableTo(Rule.class).and(not(name(Rule.class.getName()))))
            .should()
            .beEnums()
            .andShould()
            .haveSimpleNameEndingWith("Rule");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage("org.opensupervision..")
            .should(new ArchCondition<>("live in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    if (!marked) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                    }
                }
            });

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the time is taken without a Clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return Set.of(
                                            Instant.class.getName(),
                                            LocalDate.class.getName(),
                                            LocalDateTime.class.getName(),
                                            ZonedDateTime.class.getName())
                                    .contains(call.getTargetOwner().getName())
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            });

    static final ArchRule BYTES_ARE_COMPARED_IN_CONSTANT_TIME = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("bytes are compared up to the first that differs") {
                @Override
                public boolean test(JavaMethodCall call) {
                    List<JavaClass> compared = call.getTarget().getRawParameterTypes();
                    return call.getTargetOwner().isEquivalentTo(Arrays.class)
                            && Set.of("equals", "compare", "compareUnsigned", "mismatch")
                                    .contains(call.getName())
                            && compared.size() == 2
                            && compared.getFirst().isEquivalentTo(byte[].class);
                }
            });

    static final ArchRule SECRETS_ARE_COMPARED_IN_CONSTANT_TIME = classes()
            .should(new ArchCondition<>("not compare secrets as words, up to the first letter that differs") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getCodeUnits().stream()
                            .filter(code -> calls(code, House::takesASecret) && calls(code, House::comparesWords))
                            .forEach(code -> events.add(SimpleConditionEvent.violated(type, code.getFullName())));
                }
            });

    static final ArchRule CONTROLLERS_ASK_READERS_AND_SEND_COMMANDS = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(assignableTo(JdbcClient.class).or(resideInAPackage("java.sql..")));

    static final ArchRule READERS_ARE_THE_ONLY_WAY_INTO_A_VIEW = classes()
            .that(resideInAPackage(PROJECTIONS).and(simpleNameEndingWith("Projection")))
            .and()
            .areNotInterfaces()
            .should()
            .bePackagePrivate();

    static final ArchRule NO_WORN_OUT_NAMES = noClasses()
            .that()
            .resideInAPackage("org.opensupervision..")
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper)$");

    static List<ArchRule> rules() {
        return List.of(
                DOMAIN_KNOWS_NO_TECHNOLOGY,
                MODULES_POINT_ONE_WAY,
                FEATURES_OF_THE_DOMAIN_DO_NOT_KNOW_EACH_OTHER,
                COMMANDS_AND_EVENTS_ARE_RECORDS_IN_SEALED_FAMILIES,
                MESSAGES_CARRY_NO_AXON,
                AGGREGATES_STAY_AT_HOME,
                RULES_ARE_ENUMS,
                EVERY_PACKAGE_IS_NULL_MARKED,
                TIME_COMES_FROM_A_CLOCK,
                BYTES_ARE_COMPARED_IN_CONSTANT_TIME,
                SECRETS_ARE_COMPARED_IN_CONSTANT_TIME,
                CONTROLLERS_ASK_READERS_AND_SEND_COMMANDS,
                READERS_ARE_THE_ONLY_WAY_INTO_A_VIEW,
                NO_WORN_OUT_NAMES);
    }

    private House() {}

    private static boolean calls(JavaCodeUnit code, Predicate<JavaMethodCall> what) {
        return code.getMethodCallsFromSelf().stream().anyMatch(what);
    }

    /** What somebody has shown, what it should be, and codes of apps. */
    private static boolean takesASecret(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return (owner.equals(Secret.class.getName()) && Set.of("text", "digest").contains(call.getName()))
                || (owner.equals(Secret.class.getPackageName() + ".Totp")
                        && call.getName().equals("code"));
    }

    private static boolean comparesWords(JavaMethodCall call) {
        return (call.getTargetOwner().isEquivalentTo(String.class)
                        && Set.of("equals", "equalsIgnoreCase", "contentEquals", "compareTo", "startsWith")
                                .contains(call.getName()))
                || (call.getTargetOwner().isEquivalentTo(Objects.class)
                        && call.getName().equals("equals"));
    }

    private static DescribedPredicate<JavaClass> areNestedIn(String suffix) {
        return new DescribedPredicate<>("are nested in a …" + suffix) {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().startsWith("org.opensupervision.domain")
                        && type.getEnclosingClass()
                                .filter(outer -> outer.getSimpleName().endsWith(suffix))
                                .isPresent();
            }
        };
    }

    private static ArchCondition<JavaClass> beSealedFamiliesOfRecords() {
        return new ArchCondition<>("be sealed families of records") {
            @Override
            public void check(JavaClass family, ConditionEvents events) {
                Class<?> type = family.reflect();
                if (!type.isSealed()) {
                    events.add(SimpleConditionEvent.violated(family, family.getName() + " is not sealed"));
                    return;
                }
                for (Class<?> member : type.getPermittedSubclasses()) {
                    if (!member.isRecord() || member.getNestHost() != type) {
                        events.add(SimpleConditionEvent.violated(
                                family, member.getName() + " is not a record nested in its family"));
                    }
                }
            }
        };
    }
}
