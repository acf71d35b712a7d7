package org.opensupervision.api.config;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.opensupervision.api.web.Outage;
import org.springframework.stereotype.Component;

/** An event is parked for its own fault only. One that meets an outage is handled again when that is over. */
@Component
class OutagesAreNotParked implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(
                processing -> processing.registerDefaultDeadLetterPolicy(configuration -> parkFaults()));
    }

    /** Behind those that say what usually happens. */
    @Override
    public int order() {
        return 100;
    }

    private static EnqueuePolicy<EventMessage<?>> parkFaults() {
        return (letter, cause) -> {
            if (Outage.behind(cause).isPresent()) {
                throw new EventWaits(cause);
            }
            return Decisions.enqueue(ThrowableCause.truncated(cause));
        };
    }

    private static final class EventWaits extends RuntimeException {

        EventWaits(Throwable outage) {
            super("an event waits for the end of an outage", outage);
        }
    }
}
