package org.opensupervision.domain.riverbend;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.opensupervision.domain.people.Erasures;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.Rule;

/** Given events, when a command, then events or a refusal. Keeps book of what the stories have shown. */
public final class Stories {

    static final Set<Rule> REFUSED_BY = Collections.synchronizedSet(new HashSet<>());
    static final Set<Class<?>> ACCEPTED = Collections.synchronizedSet(new HashSet<>());

    private static final Erasures NOBODY_IS_ERASED = (agency, person) -> false;

    private Stories() {}

    public static <T> FixtureConfiguration<T> of(Class<T> aggregate, Object... resources) {
        return new AggregateTestFixture<>(aggregate)
                .registerInjectableResource(Riverbend.CALENDAR)
                .registerInjectableResources(resources)
                .registerInjectableResources(otherwise(NOBODY_IS_ERASED, resources))
                .registerCommandHandlerInterceptor(Stories::keepBook);
    }

    private static Object[] otherwise(Erasures usual, Object... resources) {
        return Arrays.stream(resources).anyMatch(Erasures.class::isInstance) ? new Object[0] : new Object[] {usual};
    }

    public static Matcher<Throwable> refusedBy(Rule rule) {
        return new CustomTypeSafeMatcher<>("refused by " + rule.name()) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                boolean refused = thrown instanceof Rejected rejected && rejected.rule() == rule;
                return refused && (REFUSED_BY.add(rule) || true);
            }
        };
    }

    private static Object keepBook(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object answer = chain.proceed();
        ACCEPTED.add(unit.getMessage().getPayloadType());
        return answer;
    }
}
