package org.opensupervision.projections.eventstore;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * The aggregate that a command is for: the component of the record that is marked as its target. Axon's own resolver
 * looks through all methods of the command each time, which costs as much as storing the event.
 */
public final class TargetsOfCommands implements CommandTargetResolver {

    private final ClassValue<RecordComponent> targets = new ClassValue<>() {
        @Override
        protected RecordComponent computeValue(Class<?> command) {
            return target(command);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            Object id = targets.get(command.getPayloadType()).getAccessor().invoke(command.getPayload());
            return new VersionedAggregateIdentifier(id, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the target of a command cannot be read: " + command.getPayloadType(), e);
        }
    }

    private static RecordComponent target(Class<?> command) {
        if (!command.isRecord()) {
            throw new IllegalArgumentException("a command is a record: " + command);
        }
        RecordComponent target = Arrays.stream(command.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a command names its target: " + command));
        target.getAccessor().setAccessible(true);
        return target;
    }
}
