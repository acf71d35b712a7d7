package org.opensupervision.api.config;

import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs each event handler of a projection in a savepoint: a handler that fails leaves nothing half written, and the
 * transaction can still park the event.
 */
@Component
class SavepointPerHandler implements HandlerEnhancerDefinition {

    private final TransactionTemplate savepoint;

    SavepointPerHandler(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return isProjection(original) ? new InSavepoint<>(original) : original;
    }

    private static boolean isProjection(MessageHandlingMember<?> member) {
        return member.unwrap(Method.class)
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.opensupervision.projections."))
                .isPresent();
    }

    private final class InSavepoint<T> extends WrappedMessageHandlingMember<T> {

        private final MessageHandlingMember<T> original;

        InSavepoint(MessageHandlingMember<T> original) {
            super(original);
            this.original = original;
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            try {
                return savepoint.execute(status -> handleUnchecked(message, target));
            } catch (UndeclaredThrowableException e) {
                throw e.getUndeclaredThrowable() instanceof Exception cause ? cause : e;
            }
        }

        private @Nullable Object handleUnchecked(Message<?> message, @Nullable T target) {
            try {
                return original.handle(message, target);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new UndeclaredThrowableException(e);
            }
        }
    }
}
