package org.opensupervision.projections.eventstore;

import java.lang.reflect.Method;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;

/** Every event says its agency, in a component of that name. */
final class AgencyOfEvent {

    private static final ClassValue<Method> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> event) {
            try {
                Method agency = event.getDeclaredMethod("agency");
                agency.setAccessible(true);
                return agency;
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("an event of no agency: " + event.getName(), e);
            }
        }
    };

    private AgencyOfEvent() {}

    static UUID of(Object event) {
        try {
            return ((AgencyId) ACCESSORS.get(event.getClass()).invoke(event)).value();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the agency of an event cannot be read: " + event.getClass(), e);
        }
    }
}
